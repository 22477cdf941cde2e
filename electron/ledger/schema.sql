-- Every table of the register. Three groups: the ledger and its payloads, which only grow; projections, which are
-- computed from them and can be dropped and rebuilt (`projection-tables.ts` lists them); and what is neither.
-- Texts are '' where nothing is known unless a comment says what NULL means. Local dates are yyyy-mm-dd, instants are
-- ISO 8601 in UTC or, in columns ending in Ms, milliseconds since 1970. Ids are those of the id source, never names.

-- The ledger ----------------------------------------------------------------------------------------------------------

CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- SHA-256 of the payload's nonce and data, hex.
  digest TEXT NOT NULL,
  -- Hash of the entry before; 64 zeros for the first.
  prev TEXT NOT NULL,
  -- SHA-256 of the canonical JSON of the other columns, hex.
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX ledgerSubject ON ledger (subject, kind);

CREATE TRIGGER ledgerInsert BEFORE INSERT ON ledger
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
BEGIN SELECT RAISE(ABORT, 'the ledger takes only the next entry'); END;

CREATE TRIGGER ledgerUpdate BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;

CREATE TRIGGER ledgerDelete BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is never deleted from'); END;

-- What an entry says: canonical JSON under a random nonce, so that its digest tells nothing once it is erased.
CREATE TABLE payload (
  seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
  nonce BLOB NOT NULL,
  data TEXT NOT NULL
) STRICT;

CREATE TRIGGER payloadInsert BEFORE INSERT ON payload
WHEN NEW.seq IS NOT (SELECT max(seq) FROM ledger)
BEGIN SELECT RAISE(ABORT, 'a payload comes with its entry'); END;

CREATE TRIGGER payloadUpdate BEFORE UPDATE ON payload
BEGIN SELECT RAISE(ABORT, 'a payload is never changed'); END;

-- The entry that says why something was erased is never erased itself.
CREATE TRIGGER payloadDelete BEFORE DELETE ON payload
WHEN NOT EXISTS (
  SELECT 1 FROM ledger AS entry
  JOIN ledger AS erasure ON erasure.subject = entry.subject AND erasure.kind = 'erased' AND erasure.seq > entry.seq
  WHERE entry.seq = OLD.seq AND entry.kind <> 'erased'
)
BEGIN SELECT RAISE(ABORT, 'a payload is deleted only when its subject is erased'); END;

-- Neither ledger nor projection: never rebuilt -------------------------------------------------------------------------

-- Named values under an HMAC of the data key: `head` (seq:hash of the last entry), `projectionVersion`, slots.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL, mac BLOB NOT NULL) STRICT;

-- Keys of the log stores, the pack's signing key, keys of pseudonyms.
CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

-- The officer's Ed25519 signature of an approval: over the digest of its ledger entry.
CREATE TABLE signature (
  control TEXT PRIMARY KEY,
  slot TEXT NOT NULL,
  publicKey BLOB NOT NULL,
  digest BLOB NOT NULL,
  signature BLOB NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER signatureUpdate BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;

CREATE TRIGGER signatureDelete BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature is never deleted'); END;

-- What an officer has typed and not yet recorded.
CREATE TABLE draft (name TEXT PRIMARY KEY, value TEXT NOT NULL, savedAt TEXT NOT NULL) STRICT;

-- What an approved control leaves of its look-ups: identity x type x local day, nobody looked up.
CREATE TABLE usage (
  control TEXT NOT NULL,
  identity TEXT NOT NULL,
  transactionType TEXT NOT NULL,
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  firstMs INTEGER NOT NULL,
  lastMs INTEGER NOT NULL,
  PRIMARY KEY (control, identity, transactionType, day)
) STRICT;

-- The findings of a run; the SHA-256 of them all stands in the run's entry.
CREATE TABLE finding (
  run TEXT NOT NULL,
  -- Place in findings.json, from 0: how entries point at a finding.
  ordinal INTEGER NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  -- Canonical JSON of the finding without its events.
  data TEXT NOT NULL,
  -- Row numbers a source, delta-coded (delta-coding.ts).
  events BLOB NOT NULL,
  PRIMARY KEY (run, ordinal)
) STRICT;

-- What a run yielded besides its findings (sample with strata, coverage, rules, counts, pictures of the whole authority):
-- read until the control is approved, when the figures go into the approval's own payload.
CREATE TABLE runResult (
  run TEXT PRIMARY KEY,
  -- Canonical JSON (run-result.ts).
  data TEXT NOT NULL
) STRICT;

-- Projections ---------------------------------------------------------------------------------------------------------

-- [Note: versions] A register row is one version: true from validFrom to validTo (NULL = always, and until further),
-- known from entry knownFromSeq until entry knownToSeq (NULL = current). Dates include both ends, instants exclude the
-- last. `part` tells apart the versions that one entry adds. importId and line are NULL for what was entered by hand.

CREATE TABLE authority (
  -- Canonical JSON of the profile.
  profile TEXT NOT NULL,
  knownFromSeq INTEGER PRIMARY KEY,
  knownToSeq INTEGER
) STRICT;

CREATE TABLE officer (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  role TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  PRIMARY KEY (id, knownFromSeq)
) STRICT;

CREATE TABLE slot (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  -- NULL for a recovery key, which is nobody's.
  officer TEXT,
  addedSeq INTEGER NOT NULL,
  -- NULL while the slot opens the data file.
  removedSeq INTEGER
) STRICT;

CREATE TABLE employee (
  id TEXT NOT NULL,
  employeeNo TEXT NOT NULL,
  initials TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  manager TEXT NOT NULL,
  email TEXT NOT NULL,
  -- NULL = not stated.
  employedFrom TEXT,
  employedTo TEXT,
  isExternal INTEGER,
  importId TEXT,
  line INTEGER,
  validFrom TEXT,
  validTo TEXT,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  part INTEGER NOT NULL,
  PRIMARY KEY (id, knownFromSeq, part)
) STRICT;

CREATE TABLE program (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  vendor TEXT NOT NULL,
  environment TEXT NOT NULL,
  -- Employee no. as written.
  owner TEXT NOT NULL,
  -- JSON array of texts.
  types TEXT NOT NULL,
  purpose TEXT NOT NULL,
  legalBasis TEXT NOT NULL,
  -- NULL = not stated, here and in the next five.
  inUseFrom TEXT,
  inUseTo TEXT,
  isBatch INTEGER,
  isSelfService INTEGER,
  isFileDownload INTEGER,
  fileDownloadsPerMonth INTEGER,
  importId TEXT,
  line INTEGER,
  validFrom TEXT,
  validTo TEXT,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  part INTEGER NOT NULL,
  PRIMARY KEY (id, knownFromSeq, part)
) STRICT;

-- An identity of an employee (identity columns; number, initials and e-mail stand in employee) or a program's credential.
CREATE TABLE identity (
  id TEXT NOT NULL,
  holderKind TEXT NOT NULL,
  holder TEXT NOT NULL,
  field TEXT NOT NULL,
  raw TEXT NOT NULL,
  validFrom TEXT,
  validTo TEXT,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  PRIMARY KEY (id, knownFromSeq)
) STRICT;

CREATE INDEX identityHolder ON identity (holder);

CREATE TABLE authorisation (
  id TEXT NOT NULL,
  holderKind TEXT NOT NULL,
  holder TEXT NOT NULL,
  type TEXT NOT NULL,
  -- '' = everywhere, 'online', or a program's id.
  system TEXT NOT NULL,
  -- JSON array of texts.
  services TEXT NOT NULL,
  approvedBy TEXT NOT NULL,
  justification TEXT NOT NULL,
  purpose TEXT NOT NULL,
  legalBasis TEXT NOT NULL,
  ref TEXT NOT NULL,
  isVoided INTEGER NOT NULL,
  importId TEXT,
  line INTEGER,
  -- Start and end of the authorisation, UTC ms; NULL start = not stated, which never covers; NULL end = open.
  validFrom INTEGER,
  validTo INTEGER,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  PRIMARY KEY (id, knownFromSeq)
) STRICT;

CREATE TABLE provision (
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  documentSha256 TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  PRIMARY KEY (id, knownFromSeq)
) STRICT;

CREATE TABLE import (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  declaredFrom TEXT NOT NULL,
  declaredTo TEXT NOT NULL,
  -- The program whose log it is, as registered; NULL for other kinds.
  program TEXT,
  recordedSeq INTEGER NOT NULL,
  -- NULL while its rows are kept.
  deletedSeq INTEGER
) STRICT;

-- What officers chose for files with one header.
CREATE TABLE importProfile (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- Canonical JSON of the rest of the entry: label, columns, encoding, separator, timezone, dateOrder.
  profile TEXT NOT NULL,
  savedAt TEXT NOT NULL,
  knownFromSeq INTEGER PRIMARY KEY,
  -- NULL while it is proposed.
  knownToSeq INTEGER
) STRICT;

CREATE TABLE control (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  periodFrom TEXT NOT NULL,
  periodTo TEXT NOT NULL,
  -- 1 for a run without a person: nobody signs it.
  isTechnical INTEGER NOT NULL,
  draftedSeq INTEGER NOT NULL,
  -- The latest; NULL until there is one.
  run TEXT,
  sample TEXT,
  -- NULL until it is approved.
  approvedSeq INTEGER,
  approvedAt TEXT,
  -- JSON array of the duties it covers, as the approval names them; NULL without a plan (a run without a person).
  covers TEXT,
  -- What was agreed for it, with exceptions.
  agreed TEXT NOT NULL,
  -- NULL until it is given up.
  abandonedSeq INTEGER
) STRICT;

-- The latest review of a unit's authorisations in a control.
CREATE TABLE review (
  control TEXT NOT NULL,
  unit TEXT NOT NULL,
  confirmed INTEGER NOT NULL,
  -- Of the active authorisations that it was about (review-digest.ts).
  authorisationsSha256 TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL,
  recordedAt TEXT NOT NULL,
  PRIMARY KEY (control, unit)
) STRICT;

CREATE TABLE reviewException (
  control TEXT NOT NULL,
  unit TEXT NOT NULL,
  authorisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (control, authorisation)
) STRICT;

-- How employees were told that look-ups are controlled: the latest.
CREATE TABLE employeeNotice (
  recordedSeq INTEGER PRIMARY KEY,
  recordedAt TEXT NOT NULL,
  isInformed INTEGER NOT NULL,
  -- NULL = not stated.
  informedOn TEXT,
  how TEXT NOT NULL,
  worksCouncil TEXT NOT NULL,
  dataProtectionOfficer TEXT NOT NULL,
  impactAssessment TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE run (
  id TEXT PRIMARY KEY,
  control TEXT NOT NULL,
  findings INTEGER NOT NULL,
  -- SHA-256 of the canonical findings.json.
  findingsSha256 TEXT NOT NULL,
  -- JSON array of the sources in file order, [{importId, file}].
  sources TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL
) STRICT;

CREATE TABLE sample (
  id TEXT PRIMARY KEY,
  control TEXT NOT NULL,
  seed TEXT NOT NULL,
  draws INTEGER NOT NULL,
  populationRows INTEGER NOT NULL,
  populationSha256 TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL
) STRICT;

CREATE TABLE sampleRow (
  sample TEXT NOT NULL,
  importId TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (sample, importId, line)
) STRICT;

-- One row a finding or sample row that an assessment names.
CREATE TABLE assessment (
  id TEXT NOT NULL,
  part INTEGER NOT NULL,
  control TEXT NOT NULL,
  outcome TEXT NOT NULL,
  -- Of a finding: its run and ordinal, NULL for a sample row.
  run TEXT,
  finding INTEGER,
  -- Of a sample row: where it stands, NULL for a finding.
  importId TEXT,
  line INTEGER,
  -- Local date by which an answer is awaited; NULL when none is.
  answerBy TEXT,
  -- 1 when the officer assessed look-ups of their own; then the second person, '' when there was none.
  isOwn INTEGER NOT NULL,
  secondPerson TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL,
  PRIMARY KEY (id, part)
) STRICT;

CREATE INDEX assessmentControl ON assessment (control);

-- What was added to an approved control.
CREATE TABLE addendum (
  id TEXT PRIMARY KEY,
  control TEXT NOT NULL,
  text TEXT NOT NULL,
  actor TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL,
  recordedAt TEXT NOT NULL
) STRICT;

CREATE TABLE pack (
  id TEXT PRIMARY KEY,
  -- First and last local date of what was asked for; NULL when the pack's one control is not in the register.
  periodFrom TEXT,
  periodTo TEXT,
  asOfSeq INTEGER NOT NULL,
  head TEXT NOT NULL,
  -- What it was made as: a draft says so.
  profile TEXT NOT NULL,
  pdfSha256 TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL
) STRICT;

-- The controls of a pack, in its order.
CREATE TABLE packControl (
  pack TEXT NOT NULL,
  part INTEGER NOT NULL,
  control TEXT NOT NULL,
  PRIMARY KEY (pack, part)
) STRICT;

-- To whom a pack was sent, when and how.
CREATE TABLE packSent (
  id TEXT PRIMARY KEY,
  pack TEXT NOT NULL,
  sentOn TEXT NOT NULL,
  recipient TEXT NOT NULL,
  channel TEXT NOT NULL,
  reference TEXT NOT NULL,
  actor TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL,
  recordedAt TEXT NOT NULL,
  -- NULL unless it was recorded in error.
  voidedSeq INTEGER,
  voidReason TEXT NOT NULL
) STRICT;

-- Backups that were made and opened again.
CREATE TABLE backup (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  -- Size and head of the ledger that it holds.
  ledgerSeq INTEGER NOT NULL,
  head TEXT NOT NULL,
  logStores INTEGER NOT NULL,
  recordedSeq INTEGER NOT NULL,
  recordedAt TEXT NOT NULL
) STRICT;

-- Home workplaces (section 7 of the terms). `answers`: JSON array of the answers, as the entry has them.

-- A version of the authority's guidelines and rules.
CREATE TABLE homeRules (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  answers TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  PRIMARY KEY (id, knownFromSeq)
) STRICT;

CREATE TABLE deviceStandard (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  -- What happens after so many minutes without use; NULL when nothing does.
  timeoutAction TEXT,
  timeoutMinutes INTEGER,
  answers TEXT NOT NULL,
  validFrom TEXT,
  validTo TEXT,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  PRIMARY KEY (id, knownFromSeq)
) STRICT;

-- In the employee's home or its like; never where it lies.
CREATE TABLE homeWorkplace (
  id TEXT NOT NULL,
  employee TEXT NOT NULL,
  standard TEXT NOT NULL,
  place TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  PRIMARY KEY (id, knownFromSeq)
) STRICT;

CREATE TABLE homeDeclaration (
  id TEXT PRIMARY KEY,
  workplace TEXT NOT NULL,
  -- Local date on which the employee declared.
  day TEXT NOT NULL,
  -- The version that was accepted.
  rules TEXT NOT NULL,
  answers TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL,
  -- NULL while it stands.
  voidedSeq INTEGER
) STRICT;

CREATE INDEX homeDeclarationWorkplace ON homeDeclaration (workplace);

-- The officer's own control; validFrom is its local date.
CREATE TABLE homeControl (
  id TEXT NOT NULL,
  checked TEXT NOT NULL,
  -- JSON array of ids.
  workplaces TEXT NOT NULL,
  answers TEXT NOT NULL,
  validFrom TEXT NOT NULL,
  validTo TEXT,
  knownFromSeq INTEGER NOT NULL,
  knownToSeq INTEGER,
  PRIMARY KEY (id, knownFromSeq)
) STRICT;

CREATE TABLE homeControlInterval (recordedSeq INTEGER PRIMARY KEY, months INTEGER NOT NULL) STRICT;

-- The deadline that came from a "nej".
CREATE TABLE followUp (
  id TEXT PRIMARY KEY,
  -- Subject of the entries about it, and the rules, standard, declaration or control whose answer it comes from.
  subject TEXT NOT NULL,
  item TEXT NOT NULL,
  clause TEXT NOT NULL,
  due TEXT NOT NULL,
  responsible TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL,
  -- NULL while it is open; droppedSeq when its "nej" was a mistake.
  closedOn TEXT,
  done TEXT NOT NULL,
  closedSeq INTEGER,
  droppedSeq INTEGER
) STRICT;

CREATE INDEX followUpSubject ON followUp (subject);

CREATE TABLE erasure (
  subject TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  legalBasis TEXT NOT NULL,
  recordedSeq INTEGER NOT NULL
) STRICT;
