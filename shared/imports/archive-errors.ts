// The expected failures of sources that are packed by gzip or zip. What is in them is never named: it may be a person.
import { z } from 'zod'
import { failure } from '../failure.ts'

const file = z.object({ file: z.string() })

export const archiveErrors = {
  'archive-damaged': failure(
    file,
    ({ file }) =>
      `${file} er beskadiget eller ikke hentet helt og kan ikke pakkes ud. Intet er indlæst. Hent filen igen.`,
    ({ file }) =>
      `${file} is damaged or was not fetched whole, and cannot be unpacked. Nothing was imported. Fetch the file again.`,
  ),
  'archive-several': failure(
    z.object({ file: z.string(), files: z.int() }),
    ({ file, files }) =>
      `${file} indeholder ${files} filer. Intet er indlæst. Pak filerne ud, og vælg dem – alle på én gang, hvis de er af samme slags.`,
    ({ file, files }) =>
      `${file} contains ${files} files. Nothing was imported. Unpack the files and choose them – all at once if they are of one kind.`,
  ),
  'archive-empty': failure(
    file,
    ({ file }) => `${file} indeholder ingen filer. Intet er indlæst. Dan udtrækket igen.`,
    ({ file }) => `${file} contains no files. Nothing was imported. Make the export again.`,
  ),
  'archive-encrypted': failure(
    file,
    ({ file }) =>
      `${file} er beskyttet med en adgangskode. Intet er indlæst. Pak filen ud med adgangskoden, vælg den udpakkede fil, og slet den bagefter.`,
    ({ file }) =>
      `${file} is protected by a password. Nothing was imported. Unpack the file with the password, choose the unpacked file, and delete it afterwards.`,
  ),
  'archive-method-unknown': failure(
    file,
    ({ file }) =>
      `${file} er pakket på en måde, som Kontrolbog ikke kan læse. Intet er indlæst. Pak filen ud, og vælg den udpakkede fil.`,
    ({ file }) =>
      `${file} is packed in a way that Kontrolbog cannot read. Nothing was imported. Unpack the file and choose the unpacked file.`,
  ),
  'archive-swells': failure(
    file,
    ({ file }) =>
      `${file} fylder mere end 200 gange så meget udpakket. Sådan er ingen log. Intet er indlæst. Pak filen ud, og se, hvad der er i den.`,
    ({ file }) =>
      `${file} becomes more than 200 times larger when it is unpacked. No log does. Nothing was imported. Unpack the file and see what is in it.`,
  ),
}
