// The wizard's frame: the steps at the left, the one the officer is on beside them.
import { ApproveStep } from './approve-step.tsx'
import { AssessStep } from './assess-step.tsx'
import { SampleStep } from './sample-step.tsx'
import type { StepProps } from './step-props.ts'

export function ControlWizard({ control, step }: { readonly control: string; readonly step: string }) {
  const props: StepProps = { control, onNext: () => undefined, onBack: undefined }
  if (step === 'stikproeve') return <SampleStep {...props} />
  if (step === 'vurdering') return <AssessStep {...props} />
  if (step === 'godkendelse') return <ApproveStep {...props} />
  return null
}
