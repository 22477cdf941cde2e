// The fields of statistics and of the register's lists, with their synonyms (domain (a)).
import { signatureField, transactionTypeField, userIdField } from './event-fields.ts'
import { type Field, field } from './field.ts'

export const statisticsFields: readonly Field[] = [
  userIdField,
  signatureField,
  transactionTypeField,
  field(
    'count',
    [
      'antal',
      'antal transaktioner',
      'antal opslag',
      'antal anvendelser',
      'antal gange',
      'forbrug',
      'count()',
      'total',
      'number',
      'hits',
    ],
    'count',
  ),
  field('period_from', ['fra', 'fra dato', 'periode start', 'startdato', 'from', 'start'], 'dateOrInstant'),
  field('period_to', ['til', 'til dato', 'periode slut', 'slutdato', 'to', 'end'], 'dateOrInstant'),
  field('period', ['periode', 'måned', 'kvartal', 'month', 'quarter'], 'period'),
]

// Any number of identity columns may stand in a list (product.md); one field may have several columns.
const identityFields: readonly Field[] = [
  field('bruger-id', ['brugerid', 'user id', 'userid'], 'text', true),
  field('login', ['loginnavn', 'brugernavn', 'username', 'user name'], 'text', true),
  field('rid', [], 'text', true),
  field('uuid', [], 'text', true),
  field('mid', [], 'text', true),
  field('vid', [], 'text', true),
  field('client_id', [], 'text', true),
  field('certifikat', [], 'text', true),
  field('signatur', [], 'text', true),
]

export const identityFieldNames: readonly string[] = identityFields.map(({ name }) => name)

export const employeeFields: readonly Field[] = [
  field('employee_no', [
    'medarbejdernr',
    'medarbejdernummer',
    'tjenestenr',
    'lønnr',
    'ansættelsesnr',
    'employee id',
    'employee number',
  ]),
  field('initials', ['initialer', 'ident']),
  field('name', ['navn', 'medarbejdernavn', 'fulde navn', 'full name']),
  field('unit', ['enhed', 'afdeling', 'forvaltning', 'center', 'department']),
  field('manager', ['leder', 'nærmeste leder']),
  field('email', ['e-mail', 'mail']),
  field(
    'employed_from',
    ['ansat fra', 'ansættelsesdato', 'tiltrædelse', 'start date', 'hire date'],
    'dateOrInstant',
  ),
  field(
    'employed_to',
    ['fratrådt', 'fratrædelse', 'ansat til', 'ophør', 'slutdato', 'end date'],
    'dateOrInstant',
  ),
  field('external', ['ekstern', 'konsulent', 'vikar'], 'yes-no'),
  ...identityFields,
]

export const programFields: readonly Field[] = [
  field('name', ['program', 'programnavn', 'system', 'it-system', 'fagsystem']),
  field('vendor', ['leverandør', 'databehandler', 'processor']),
  field('environment', ['miljø']),
  field('owner', ['ejer', 'systemejer', 'ansvarlig', 'ansvarlig medarbejder']),
  field(
    'credentials',
    ['legitimation', 'certifikat', 'client id', 'signatur', 'tjenestebruger'],
    'text',
    true,
  ),
  field('types', ['tjenester', 'transaktionstyper', 'services']),
  field('purpose', ['formål']),
  field('legal_basis', ['hjemmel', 'retsgrundlag']),
  field('from', ['fra', 'taget i brug', 'gyldig fra'], 'dateOrInstant'),
  field('to', ['til', 'ophør', 'gyldig til'], 'dateOrInstant'),
  field('batch', ['natkørsel'], 'yes-no'),
  field('self_service', ['selvbetjening'], 'yes-no'),
  field('filudtræk', ['file download'], 'yes-no'),
  field('filudtrækPrMåned', ['filudtræk pr måned', 'filudtræk pr. måned'], 'count'),
  field('initialer', ['ident', 'initials'], 'text', true),
  ...identityFields,
]

export const authorisationFields: readonly Field[] = [
  field('person_or_program', [
    'bruger',
    'bruger-id',
    'brugerid',
    'user id',
    'medarbejdernr',
    'initialer',
    'medarbejder',
    'program',
    'programnavn',
  ]),
  field('type', []),
  field('system', ['fagsystem', 'adgang']),
  field(
    'start',
    ['autorisation fra', 'påbegyndelse', 'påbegyndt', 'gyldig fra', 'oprettet', 'fra', 'from'],
    'dateOrInstant',
  ),
  field(
    'end',
    ['ophør', 'ophørt', 'autorisation til', 'gyldig til', 'lukket', 'inddraget', 'til', 'to'],
    'dateOrInstant',
  ),
  field('services', ['tjenester', 'tilladte tjenester', 'transaktionstyper', 'adgange']),
  field('approved_by', ['godkendt af', 'autoriseret af']),
  field('justification', ['begrundelse', 'arbejdsbetinget behov']),
  field('purpose', ['formål']),
  field('legal_basis', ['hjemmel', 'retsgrundlag']),
  field('ref', ['reference', 'sagsnr']),
]
