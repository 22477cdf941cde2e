// The names of Datafordeleren's CPR services (domain 1.1 and 1.2), which are also the headers of wide statistics.

const restService = /^cprperson(?:full|medium|small)(?:simple|complete)$/
const restMethod = /^person(?:full|medium|small)(?:current)?list(?:simple|complete)$/
const otherNames: ReadonlySet<string> = new Set([
  'cprauthorities',
  'cprprivatepnr',
  'privatepersoncurrentpnr',
  'custompublicsectorperson',
  'cprcustom_publicsectorperson',
  'cprhaendelse',
  'cprhaendelseskode',
])
const fileTransfer = /^fil\S*$|download|udtræk|udtraek/
const classNames: ReadonlySet<string> = new Set(['opslag', 'søgning'])

/** Whether the text names one of the services or methods, alone or as `<service>/<version>/REST/<method>`. */
export function isServiceName(text: string): boolean {
  const bare = text.trim().toLowerCase()
  if (restService.test(bare) || restMethod.test(bare) || otherNames.has(bare)) return true
  const parts = bare.split('/').filter((part) => part !== '' && part !== 'rest' && part !== 'cpr')
  return parts.length > 1 && parts.some((part) => part !== bare && isServiceName(part))
}

/** Whether a header of wide statistics is a transaction type: a service, a file transfer, or a class of them. */
export function isServiceHeader(header: string): boolean {
  const bare = header.trim().toLowerCase()
  return isServiceName(bare) || fileTransfer.test(bare) || classNames.has(bare)
}
