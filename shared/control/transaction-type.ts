// What a transaction type says: service and method, or a class, and how two types compare (rule conventions, "Service and
// method"; import rules, "Operation class from type").
import { trimBlanks } from '../text/normalise.ts'
import { operation, type TransactionType } from './rule-context.ts'

const classWords = ['opslag', 'søgning', 'fildownload'] as const
const publicSectorPerson = 'cprcustom_publicsectorperson'
const version = /^v?\d+(\.\d+)*$/
const bareMethod = /^(private)?person(full|medium|small|current|pnr)/

/** Case-folded, freed of query, version and "/REST/". Any text is a type; one that is neither method nor class is a service. */
export function parseTransactionType(raw: string): TransactionType {
  const text = trimBlanks(raw).toLowerCase()
  const className = classWords.find((word) => word === text)
  if (className) return { raw, service: '', method: '', className }
  const [service = '', method = ''] = namesOf(text)
  if (method === '' && bareMethod.test(service)) {
    return { raw, service: serviceOfMethod(service), method: service, className: '' }
  }
  return { raw, service, method: method === service ? '' : method, className: '' }
}

/** Service and method of a folded text, or the one name it has. */
function namesOf(text: string): string[] {
  const isAddress = text.includes('://') || text.startsWith('/')
  const path = text.replace(/[?#].*$/s, '').replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/, '')
  const parts = path
    .split('/')
    .map((part) => trimBlanks(part))
    .filter((part) => part !== '' && part !== 'rest' && !version.test(part))
  if (parts.length > 1 && parts[0] === 'cpr') parts.shift()
  if (parts.length === 0) return [text]
  if (parts.join('/') === 'custom/publicsector') return [publicSectorPerson]
  return (isAddress ? parts.slice(-2) : [parts[0]!, parts.slice(1).join('/')]).map((name) =>
    name === 'custompublicsectorperson' ? publicSectorPerson : name,
  )
}

function serviceOfMethod(method: string): string {
  return `cpr${method.replace('current', '').replace('list', '')}`
}

/** Operation class of a row of that type; `hasPerson` = at least one person was found in the row. */
export function operationOf(type: TransactionType, hasPerson: boolean): number {
  if (type.className === 'opslag') return operation.lookup
  if (type.className === 'søgning') return operation.search
  if (type.className === 'fildownload') return operation.fileDownload
  const names = `${type.service}/${type.method}`
  if (names.includes('simple')) return operation.lookup
  if (names.includes('complete') || names.includes(publicSectorPerson)) {
    return hasPerson ? operation.lookup : operation.search
  }
  const isFile = type.service.startsWith('fil') || type.method.startsWith('fil')
  return isFile || names.includes('download') || names.includes('udtræk')
    ? operation.fileDownload
    : operation.unknown
}

/** Whether two types are equal at the coarsest level either of them names: class, service or method. */
export function isSameType(a: TransactionType, b: TransactionType, hasPerson: boolean): boolean {
  if (a.className !== '' || b.className !== '') {
    const classOfA = operationOf(a, hasPerson)
    return classOfA !== operation.unknown && classOfA === operationOf(b, hasPerson)
  }
  return a.service === b.service && (a.method === '' || b.method === '' || a.method === b.method)
}
