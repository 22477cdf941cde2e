// The declarations of one employee, the latest first; those that were voided stay in sight.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workplace } from '../../shared/duties/contract.ts'
import { api } from '../api.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { formatDate } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { Tag } from '../ui/tag.tsx'
import { AnswersTable } from './answers-table.tsx'
import { paths } from './paths.ts'
import { VoidDialog } from './void-dialog.tsx'

export type DeclarationsPaneProps = { workplace: Workplace; onSaid: (said: string) => void }

export function DeclarationsPane({ workplace: { id, declarations }, onSaid }: DeclarationsPaneProps) {
  const { t } = useTranslation('duties')
  const [voiding, setVoiding] = useState<string>()
  return (
    <Pane
      title={t('workplace.declarations')}
      actions={<LinkButton href={paths.declare(id)}>{t('workplace.declare')}</LinkButton>}
    >
      <p>{t('workplace.declarationLead')}</p>
      {declarations.length === 0 && <p>{t('workplace.noDeclaration')}</p>}
      {declarations.map((declaration) => (
        <div key={declaration.id}>
          <p>
            <strong>{formatDate(declaration.on)}</strong>{' '}
            {t('workplace.accepted', { version: declaration.version })}{' '}
            {declaration.isVoided && <Tag kind="off">{t('workplace.voided')}</Tag>}
          </p>
          <AnswersTable caption={formatDate(declaration.on)} answers={declaration.answers} />
          {!declaration.isVoided && (
            <Button kind="plain" onPress={() => setVoiding(declaration.id)}>
              {t('workplace.voidDeclaration')}
            </Button>
          )}
        </div>
      ))}
      {voiding !== undefined && (
        <VoidDialog
          id={voiding}
          title={t('workplace.voidDeclaration')}
          onClose={() => setVoiding(undefined)}
          onVoid={api.duties.voidDeclaration}
          onDone={() => onSaid(t('saved.voided'))}
        />
      )}
    </Pane>
  )
}
