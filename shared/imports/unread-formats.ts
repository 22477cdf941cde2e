import { z } from 'zod'

/** What a file can be that is no text with separator: its name in a sentence, in Danish and English. */
export const unreadFormats = {
  xlsx: ['et regneark (XLSX)', 'a spreadsheet (XLSX)'],
  docx: ['et Word-dokument (DOCX)', 'a Word document (DOCX)'],
  office: ['et Office-dokument', 'an Office document'],
  openDocument: ['et OpenDocument-dokument (ODS eller ODT)', 'an OpenDocument file (ODS or ODT)'],
  oldOffice: ['et ældre Office-dokument (XLS)', 'an older Office document (XLS)'],
  pdf: ['en PDF-fil', 'a PDF file'],
  sevenZip: ['et 7z-arkiv', 'a 7z archive'],
  rar: ['et RAR-arkiv', 'a RAR archive'],
  tar: ['et tar-arkiv', 'a tar archive'],
  packedTwice: ['pakket to gange', 'packed twice'],
  image: ['et billede', 'an image'],
  sqlite: ['en SQLite-database', 'an SQLite database'],
  json: ['en JSON-fil', 'a JSON file'],
  markup: ['en XML- eller HTML-fil', 'an XML or HTML file'],
  binary: ['en binær fil', 'a binary file'],
} as const satisfies Readonly<Record<string, readonly [da: string, en: string]>>

export type UnreadFormat = keyof typeof unreadFormats

export const unreadFormatSchema = z.enum(Object.keys(unreadFormats) as [UnreadFormat]) // its own keys
