// Typst's compiler as WebAssembly, with the pack's fonts and nothing else: no file, no network, no font of the machine,
// so that the same source gives the same bytes everywhere.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import initialise, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'

const fonts = [
  'sans/400Regular/IBMPlexSans_400Regular.ttf',
  'sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  'mono/400Regular/IBMPlexMono_400Regular.ttf',
]

function readPackageFile(name: string): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(name)))
}

/** The bundled fonts. TrueType or OpenType only: the compiler ignores WOFF without a word and prints blank pages. */
export function readFonts(): Buffer[] {
  return fonts.map((name) => {
    const font = readPackageFile(`@expo-google-fonts/ibm-plex-${name}`)
    const isTrueType = font.readUInt32BE(0) === 0x00010000
    const isOpenType = font.toString('latin1', 0, 4) === 'OTTO'
    if (!isTrueType && !isOpenType) throw new Error(`${name} is neither TrueType nor OpenType`)
    return font
  })
}

/** Loads the compiler into this thread. Its memory only comes back when the thread ends. */
export async function startCompiler(fontFiles: readonly Buffer[]): Promise<TypstCompiler> {
  await initialise({ module_or_path: readPackageFile('@myriaddreamin/typst-ts-web-compiler/wasm') })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fontFiles) await builder.add_raw_font(font)
  return await builder.build()
}
