// Switches of Chromium and Node that open the program from outside or turn off what protects it (Electron's security
// checklist, no. 22). Whoever may set them may still not use them to read a data file that is open.
const dangerous: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-wait',
  'debug',
  'debug-brk',
  'debug-port',
  'js-flags',
  'require',
  'load-extension',
  'disable-extensions-except',
  'disable-web-security',
  'disable-site-isolation-trials',
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'allow-sandbox-debugging',
  'single-process',
  'in-process-gpu',
  'no-zygote',
  'enable-blink-features',
  'unsafely-treat-insecure-origin-as-secure',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  'auto-open-devtools-for-tabs',
  'enable-logging',
  'log-file',
  'log-net-log',
  'ssl-key-log-file',
  'trace-startup',
  'trace-startup-file',
  'enable-crash-reporter',
  'crash-dumps-dir',
  'enable-heap-profiling',
  'disk-cache-dir',
]

export type Start = {
  readonly argv: readonly string[]
  readonly isPackaged: boolean
  /** The test fixture says so; it counts in no packaged app. */
  readonly isUnderTest: boolean
  readonly isRoot: boolean
}

/**
 * The dangerous switches of a start, or none. An app that is not packaged runs from its own source, which whoever starts
 * it may change: there Playwright's own switches are let by under test (`0` is a port that nobody knows beforehand),
 * and root may do without the sandbox, which Chromium refuses it.
 */
export function refusedSwitches({ argv, isPackaged, isUnderTest, isRoot }: Start): string[] {
  const given = argv.flatMap((argument) => {
    const [, name, value] = /^(?:--?|\/)([A-Za-z][A-Za-z-]*)(?:=(.*))?$/s.exec(argument) ?? []
    return name === undefined ? [] : [{ name: name.toLowerCase(), value }]
  })
  const isLetBy = ({ name, value }: { name: string; value: string | undefined }) =>
    !isPackaged &&
    ((name === 'no-sandbox' && (isRoot || isUnderTest)) ||
      (isUnderTest && value === '0' && (name === 'inspect' || name === 'remote-debugging-port')))
  return given.filter((each) => dangerous.includes(each.name) && !isLetBy(each)).map(({ name }) => name)
}
