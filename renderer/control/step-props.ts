/** What the wizard gives each step. The step puts its own actions at its foot: Fortsæt calls `onNext`, Tilbage `onBack`. */
export type StepProps = {
  /** Id of the control. */
  readonly control: string
  /** Goes on to the next step that applies. */
  readonly onNext: () => void
  /** Absent on the first step. */
  readonly onBack: (() => void) | undefined
}
