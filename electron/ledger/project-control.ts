// Projections of controls, their runs, samples and assessments, and of packs.
import type { Database } from '../vault/open-encrypted.ts'
import { prepared } from './prepared.ts'
import type { Projectors } from './projector.ts'
import { insertRow } from './versions.ts'

export const projectControl: Projectors<
  | 'control-drafted'
  | 'rules-run'
  | 'sample-drawn'
  | 'assessment-recorded'
  | 'control-approved'
  | 'addendum-recorded'
  | 'pack-made'
> = {
  'control-drafted': (db, { seq, subject }, { kind, period, isTechnical }) => {
    insertRow(db, 'control', {
      id: subject,
      kind,
      periodFrom: period.from,
      periodTo: period.to,
      isTechnical: Number(isTechnical),
      draftedSeq: seq,
      run: null,
      sample: null,
      approvedSeq: null,
      approvedAt: null,
      covers: null,
      agreed: '',
      abandonedSeq: null,
    })
  },
  'rules-run': (db, { seq, subject }, { control, findings, findingsSha256, sources }) => {
    insertRow(db, 'run', {
      id: subject,
      control,
      findings,
      findingsSha256,
      sources: JSON.stringify(sources.map(({ importId, file }) => ({ importId, file }))),
      recordedSeq: seq,
    })
    prepared(db, 'UPDATE control SET run = ? WHERE id = ?').run(subject, control)
  },
  'sample-drawn': (db, { seq, subject }, { control, seed, draws, population, rows }) => {
    insertRow(db, 'sample', {
      id: subject,
      control,
      seed,
      draws,
      populationRows: population.rows,
      populationSha256: population.sha256,
      recordedSeq: seq,
    })
    for (const { importId, line } of rows) insertRow(db, 'sampleRow', { sample: subject, importId, line })
    prepared(db, 'UPDATE control SET sample = ? WHERE id = ?').run(subject, control)
  },
  'assessment-recorded': (db, { seq, subject }, data) => {
    const { control, findings, rows, outcome, answerBy, ownLookups } = data
    const common = {
      id: subject,
      control,
      outcome,
      answerBy: answerBy ?? null,
      isOwn: Number(ownLookups !== undefined),
      secondPerson: ownLookups?.secondPerson ?? '',
      recordedSeq: seq,
    }
    let part = 0
    for (const { run, ordinal } of findings) {
      insertRow(db, 'assessment', {
        ...common,
        part: part++,
        run,
        finding: ordinal,
        importId: null,
        line: null,
      })
    }
    for (const { importId, line } of rows) {
      insertRow(db, 'assessment', { ...common, part: part++, run: null, finding: null, importId, line })
    }
  },
  'control-approved': (db, { seq, at, subject }) => {
    prepared(db, 'UPDATE control SET approvedSeq = ?, approvedAt = ? WHERE id = ?').run(seq, at, subject)
  },
  'addendum-recorded': (db, { seq, at, actor, subject }, { control, text }) => {
    insertRow(db, 'addendum', { id: subject, control, text, actor, recordedSeq: seq, recordedAt: at })
  },
  'pack-made': (db, { seq, subject }, data) => {
    const { asOf, profile, pdfSha256 } = data
    const controls = 'controls' in data ? data.controls : [data.control]
    const period = 'controls' in data ? data.period : periodOf(db, data.control)
    insertRow(db, 'pack', {
      id: subject,
      periodFrom: period?.from ?? null,
      periodTo: period?.to ?? null,
      asOfSeq: asOf.seq,
      head: asOf.head,
      profile,
      pdfSha256,
      recordedSeq: seq,
    })
    for (const [part, control] of controls.entries()) {
      insertRow(db, 'packControl', { pack: subject, part, control })
    }
  },
}

function periodOf(db: Database, control: string): { readonly from: string; readonly to: string } | undefined {
  // The columns are those of schema.sql.
  return prepared(db, 'SELECT periodFrom AS "from", periodTo AS "to" FROM control WHERE id = ?').get(
    control,
  ) as { from: string; to: string } | undefined
}
