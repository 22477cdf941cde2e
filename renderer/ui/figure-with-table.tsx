import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Pane } from './pane.tsx'

export type FigureWithTableProps = {
  title: string
  /** The drawing. */
  figure: ReactNode
  /** The same facts as a table: for screen readers, for print, and for who prefers it. */
  table: ReactNode
  className?: string | undefined
  /** Under the figure, in both views. */
  children?: ReactNode
}

/** A pane with a figure that can be shown as a table instead. */
export function FigureWithTable({ title, figure, table, className, children }: FigureWithTableProps) {
  const { t } = useTranslation('common')
  const [isTable, setTable] = useState(false)
  const act = isTable ? t('showFigure') : t('showTable')
  return (
    <Pane
      title={title}
      className={className}
      actions={
        <Button kind="plain" aria-label={`${act}: ${title}`} onPress={() => setTable(!isTable)}>
          {act}
        </Button>
      }
    >
      {isTable ? table : figure}
      {children}
    </Pane>
  )
}
