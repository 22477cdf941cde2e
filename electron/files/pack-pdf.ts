import { evidenceContract } from '../../shared/evidence/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { channelOf, type Reply } from '../../shared/ipc.ts'

/**
 * Asks the store where the PDF of a recorded pack lies: no path that the page names is ever opened.
 *
 * @throws AppError as `evidence.pdfPath`
 */
export async function packPdf(
  call: (channel: string, input: unknown) => Promise<Reply>,
  pack: string,
): Promise<string> {
  const reply = await call(channelOf('evidence', 'pdfPath'), { pack })
  // Code and details were paired when the error was made in the store.
  if (!reply.ok) throw new AppError(reply.code, reply.details as never)
  return evidenceContract.pdfPath.output.parse(reply.value).path
}
