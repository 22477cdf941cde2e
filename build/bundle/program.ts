// Main and every worker, module by module as the tree has them: what is read relative to a module stands where the
// module expects it. Packages become one file each in vendor/; only the native SQLite stays a package.
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { type Plugin, build } from 'vite'

const native = new Set(['better-sqlite3', 'electron'])
const builtins = new Set(builtinModules)
const entries = ['electron/main.ts', 'electron/jobs/job-entry.ts', 'electron/**/*-worker.ts']
const readAtRunTime = ['electron/**/*.sql', 'electron/**/templates/**/*.*']

export async function buildProgram(root: string, out: string): Promise<void> {
  const packages = new Set<string>()
  const input = entries.flatMap((pattern) => globSync(pattern, { cwd: root }))
  await bundle(root, out, {
    input: Object.fromEntries(input.map((file) => [file.replace(/\.ts$/, ''), path.join(root, file)])),
    plugins: [workerUrls(), vendored(packages)],
    output: { preserveModules: true, preserveModulesRoot: root },
  })
  await bundle(root, path.join(out, 'vendor'), {
    input: Object.fromEntries([...packages].map((name) => [vendorName(name), name])),
    plugins: [],
    output: { chunkFileNames: 'parts/[name]-[hash].js' },
  })
  for (const file of readAtRunTime.flatMap((pattern) => globSync(pattern, { cwd: root }))) {
    cpSync(path.join(root, file), path.join(out, file), { recursive: true })
  }
  // What the package says of itself; the rest of it concerns those who build.
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const { name, version, type } = manifest
  writeFileSync(path.join(out, 'package.json'), JSON.stringify({ name, version, type }))
}

type Bundle = { readonly input: Record<string, string>; readonly plugins: Plugin[]; readonly output: object }

async function bundle(root: string, outDir: string, { input, plugins, output }: Bundle): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input,
        external: (id: string) => native.has(id) || id.startsWith('node:') || builtins.has(id),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', ...output },
      },
    },
  })
}

/** `new URL('./x.ts', import.meta.url)` names a module that is built to `x.js`. */
function workerUrls(): Plugin {
  return {
    name: 'worker-urls',
    enforce: 'pre',
    transform: (code) =>
      code.includes('import.meta.url')
        ? code.replaceAll(/new URL\(('[^']+)\.ts', import\.meta\.url\)/g, "new URL($1.js', import.meta.url)")
        : undefined,
  }
}

function vendorName(name: string): string {
  return name.replace(/^@/, '').replaceAll('/', '-')
}

const vendorMark = 'kontrolbog-vendor:'

/** Bare imports become imports of vendor/, and are noted in `packages`. */
function vendored(packages: Set<string>): Plugin {
  return {
    name: 'vendored',
    enforce: 'pre',
    resolveId(name) {
      if (/^[./]/.test(name) || path.isAbsolute(name) || name.startsWith('node:')) return null
      if (native.has(name) || builtins.has(name)) return null
      packages.add(name)
      return { id: `${vendorMark}${vendorName(name)}.js`, external: true }
    },
    renderChunk(code, { fileName }) {
      const toVendor = path.posix.relative(path.posix.dirname(fileName), 'vendor')
      return code.replaceAll(`"${vendorMark}`, `"${toVendor}/`)
    },
  }
}
