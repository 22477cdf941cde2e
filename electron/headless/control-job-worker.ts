// The store worker of the headless run: the only thread that holds the data file's keys.
import { serveJob } from '../jobs/serve-job.ts'
import { type ControlJobRequest, type ControlJobSummary, runControlJob } from './run-control-job.ts'

await serveJob<ControlJobRequest, ControlJobSummary>(async (request, report) => ({
  value: await runControlJob(request, report),
}))
