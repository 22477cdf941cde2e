// Every page that is shown while no data file is open, or while something must be answered before its pages are.
import './vault.css'
import { type ReactNode, useState } from 'react'
import { Route, Switch } from 'wouter'
import { assertNever } from '../../shared/assert-never.ts'
import type { ShownRecoveryKey, VaultState } from '../../shared/vault/contract.ts'
import { Brand } from '../ui/brand.tsx'
import { RestorePage } from '../settings/restore-page.tsx'
import { AuthorityStep } from './authority-step.tsx'
import { ClockPage } from './clock-page.tsx'
import { CreateStep } from './create-step.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { OwnPassphrasePage } from './own-passphrase-page.tsx'
import { RecoveryKeyStep } from './recovery-key-step.tsx'
import { RecoveryUnlockPage } from './recovery-unlock-page.tsx'
import { RegisterStep } from './register-step.tsx'
import { StartPage } from './start-page.tsx'
import { UnlockPage } from './unlock-page.tsx'
import { WhoPage } from './who-page.tsx'

export function VaultPages({ state }: { state: VaultState }) {
  // Here alone, for as long as it is on screen: it is gone with the page.
  const [shownKey, setShownKey] = useState<ShownRecoveryKey>()
  if (state.phase === 'open') return needPage(state, shownKey, setShownKey)
  const first = state.phase === 'none' ? <StartPage state={state} /> : <UnlockPage state={state} />
  return (
    <Switch>
      <Route path="/datafil">
        <StartPage state={state} />
      </Route>
      <Route path="/datafil/opret">
        <CreateStep onCreated={setShownKey} />
      </Route>
      <Route path="/datafil/genoprettelse">
        {state.phase === 'locked' ? <RecoveryUnlockPage state={state} /> : first}
      </Route>
      <Route path="/datafil/gendan">
        <RestoreFront />
      </Route>
      <Route>{first}</Route>
    </Switch>
  )
}

/** A backup restored when no data file can be opened, or none is there. */
function RestoreFront() {
  return (
    <div className="kb-vault">
      <header className="kb-vault-brand">
        <Brand authorityName="" />
        <LanguageSwitch />
      </header>
      <main id="main" className="kb-vault-main" tabIndex={-1}>
        <RestorePage back="/" />
      </main>
    </div>
  )
}

function needPage(
  { needs, clock }: Extract<VaultState, { phase: 'open' }>,
  shownKey: ShownRecoveryKey | undefined,
  setShownKey: (key: ShownRecoveryKey | undefined) => void,
): ReactNode {
  switch (needs) {
    case 'clock':
      return clock && <ClockPage clock={clock} />
    case 'officer':
      return <WhoPage />
    case 'passphrase':
      return <OwnPassphrasePage />
    case 'recovery-key':
      return <RecoveryKeyStep shown={shownKey} onShown={setShownKey} />
    case 'authority':
      return <AuthorityStep />
    case 'register':
      return <RegisterStep />
    case null:
      return null
    default:
      return assertNever(needs)
  }
}
