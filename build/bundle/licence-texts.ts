// The full text of a licence for a package that names it and does not carry it. Each is taken from a package that does,
// except the two that none of them has.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A line that only the full text has. */
export const licenceMarks: Readonly<Record<string, RegExp>> = {
  MIT: /Permission is hereby granted, free of charge/,
  'OFL-1.1': /PERMISSION & CONDITIONS/,
  'Apache-2.0': /TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION/,
  '0BSD': /Permission to use, copy, modify, and\/or distribute/,
  Unlicense: /free and unencumbered software released into the public domain/,
  'BSD-3-Clause': /Redistribution and use in source and binary forms/,
}

/** The ids in `(MIT AND OFL-1.1)`. */
export function licenceIds(expression: string): string[] {
  return expression.split(/[()\s]+|\b(?:AND|OR)\b/).filter((id) => id !== '')
}

const unlicense = `This is free and unencumbered software released into the public domain.

Anyone is free to copy, modify, publish, use, compile, sell, or
distribute this software, either in source code form or as a compiled
binary, for any purpose, commercial or non-commercial, and by any
means.

In jurisdictions that recognize copyright laws, the author or authors
of this software dedicate any and all copyright interest in the
software to the public domain. We make this dedication for the benefit
of the public at large and to the detriment of our heirs and
successors. We intend this dedication to be an overt act of
relinquishment in perpetuity of all present and future rights to this
software under copyright law.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.
IN NO EVENT SHALL THE AUTHORS BE LIABLE FOR ANY CLAIM, DAMAGES OR
OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR
OTHER DEALINGS IN THE SOFTWARE.

For more information, please refer to <https://unlicense.org>`

const bsd = `Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are
met:

   * Redistributions of source code must retain the above copyright
notice, this list of conditions and the following disclaimer.
   * Redistributions in binary form must reproduce the above
copyright notice, this list of conditions and the following disclaimer
in the documentation and/or other materials provided with the
distribution.
   * Neither the name of Google LLC nor the names of its
contributors may be used to endorse or promote products derived from
this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS
"AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
(INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`

/** The full text of a licence. @throws when this edition has none */
export function fullText(root: string, id: string): string {
  const read = (...file: string[]) => readFileSync(path.join(root, 'node_modules', ...file), 'utf8')
  switch (id) {
    case 'Apache-2.0':
      return from(
        read('@internationalized', 'date', 'LICENSE'),
        'Apache License',
        'END OF TERMS AND CONDITIONS',
      )
    case 'OFL-1.1':
      return from(read('@expo-google-fonts', 'ibm-plex-sans', 'LICENSE_FONT'), 'SIL OPEN FONT LICENSE')
    case 'MIT':
      return from(read('react', 'LICENSE'), 'Permission is hereby granted')
    case 'Unlicense':
      return unlicense
    case 'BSD-3-Clause':
      return bsd
    default:
      throw new Error(`there is no text of the licence ${id}`)
  }
}

function from(text: string, first: string, last?: string): string {
  const begins = text.indexOf(first)
  const ends = last === undefined ? text.length : text.indexOf(last) + last.length
  if (begins === -1 || ends <= begins) throw new Error(`the licence text does not hold "${first}"`)
  return text.slice(begins, ends).trim()
}
