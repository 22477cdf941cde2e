// What a LogPoint `msg` or a request's address says beyond its own text: `key=value` pairs and the service in the URL.
import { isServiceName } from './service-names.ts'

const pair = /([\w@.-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]+))/g
const restPath = /\bCPR\/([A-Za-z]\w*)\/(v?\d+(?:\.\d+)*)\/REST\/([A-Za-z]\w*)/i
const graphEntity = /\b(?:CPRCustom_PublicSectorPerson|CustomPublicSectorPerson)\b/i
const graphPath = /\bgraphql\.datafordeler\.dk\/CPR\/custom\/PublicSector\b/i
const word = /[A-Za-z_]\w+/g

/** `key=value` pairs, in order; quoted values without their quotes. */
export function messagePairs(message: string): (readonly [key: string, value: string])[] {
  return [...message.matchAll(pair)].map(([, key, quoted, plain]) => [
    key!,
    quoted === undefined ? plain! : quoted.replaceAll(/\\(.)/g, '$1'),
  ])
}

/** The service that a message or address calls: `<service>/<version>/REST/<method>`, a GraphQL entity or a bare name; '' if none. */
export function serviceFromMessage(message: string): string {
  const path = restPath.exec(message)
  if (path) return `${path[1]}/${path[2]}/REST/${path[3]}`
  if (graphEntity.test(message) || graphPath.test(message)) return 'CPRCustom_PublicSectorPerson'
  for (const [name] of message.matchAll(word)) if (isServiceName(name)) return name
  return ''
}
