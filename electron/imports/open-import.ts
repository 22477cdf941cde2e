// The part every import begins with: encoding, separator, header, and the fields its columns are.
import { AppError } from '../../shared/errors.ts'
import { distinctHeaders } from '../../shared/imports/column-names.ts'
import { type HeaderMatch, matchHeader } from '../../shared/imports/match-header.ts'
import type { Encoding } from '../../shared/imports/profile.ts'
import type { TimeOptions } from '../../shared/imports/time-reading.ts'
import { type Zone, openZone } from '../../shared/time/zone.ts'
import { normaliseHeader } from '../../shared/imports/normalise-header.ts'
import type { ImportRequest } from './import-request.ts'
import { fieldsSaid } from './message-cells.ts'
import { RecordScanner } from './record-scanner.ts'
import { sampleColumns } from './sample-columns.ts'
import { type Layout, sniffLayout } from './sniff-layout.ts'
import { SourceFile } from './source-file.ts'

export type OpenedImport = {
  readonly source: SourceFile
  /** At the first record after the header. */
  readonly scanner: RecordScanner
  readonly encoding: Encoding
  readonly layout: Layout
  /** `layout.headers`, made distinct. */
  readonly headers: readonly string[]
  readonly match: HeaderMatch
  /** Fields that messages say in place of a column; the transaction type also where a raw message's type cell is empty. */
  readonly saidByMessage: ReadonlySet<string>
  readonly zone: Zone
  /** Average bytes of a physical line in the first piece. */
  readonly rowBytes: number
}

/**
 * Opens the source and matches its header. The caller closes `source`.
 *
 * @throws AppError what `openContents` throws, header-missing, columns-missing, wrong-kind, time-columns-equal, profile-...
 * @throws NotUtf8
 */
export async function openImport(
  request: ImportRequest,
  encoding: Encoding,
  isStrict: boolean,
  times: TimeOptions,
): Promise<OpenedImport> {
  const { file, kind, profile } = request
  const zone = openFileZone(request)
  const source = await SourceFile.open(request.path, file, encoding, isStrict)
  try {
    const scanner = new RecordScanner(0x3b, (target, at) => source.read(target, at))
    await scanner.begin(source)
    const layout = sniffLayout(scanner, file, kind, {
      separator: profile?.separator,
      named: Object.keys(profile?.columns ?? {}),
    })
    const headers = distinctHeaders(layout.headers)
    const values = sampleColumns(scanner, headers, kind)
    const said = (column: number) => fieldsSaid(headers[column] ?? '', values(column), kind)
    const match = matchHeader({
      place: { file, line: layout.headerLine, kind },
      headers,
      values,
      profile,
      times,
      saidByMessage: said,
      ...(request.withheld ? { withheld: new Set(request.withheld) } : {}),
    })
    const query = match.fieldOfColumn.indexOf('query')
    const isRawMessage = normaliseHeader(headers[query] ?? '') === 'msg'
    const isUnsaid = (name: string) => {
      const column = match.fieldOfColumn.indexOf(name)
      return column < 0 || (name === 'transaction_type' && (isRawMessage || values(column).length === 0))
    }
    const used = [...(query < 0 ? [] : said(query))].filter(isUnsaid)
    return {
      source,
      scanner,
      encoding,
      layout,
      headers,
      match,
      zone,
      saidByMessage: new Set(used),
      rowBytes: lineBytes(scanner.peek()),
    }
  } catch (error) {
    source.close()
    throw error
  }
}

function lineBytes(piece: Buffer): number {
  let lines = 1
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines++
  return Math.max(8, piece.length / lines)
}

function openFileZone({ file, profile, timezone }: ImportRequest): Zone {
  const name = profile?.timezone ?? timezone
  try {
    return openZone(name)
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('timezone-unknown', { file, timezone: name })
    throw error
  }
}
