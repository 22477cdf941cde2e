// One imported log or program log, decoded to columns for the rules. Row r of every column is the r-th accepted row.

/** A dictionary-encoded text column: row r says `texts[codes[r]]`. Code 0 is the empty text (or no such column). Texts are trimmed, otherwise as the source wrote them. */
export type TextColumn = { readonly codes: Uint32Array; readonly texts: readonly string[] }

export type LogColumns = {
  readonly rowCount: number
  /** 1-based physical line on which the row begins; ascending. */
  readonly line: Uint32Array
  /** UTC, milliseconds since 1970, whole; finer fractions are cut off. */
  readonly time: Float64Array
  readonly endUser: TextColumn
  readonly userId: TextColumn
  readonly signature: TextColumn
  readonly transactionType: TextColumn
  readonly caseRef: TextColumn
  readonly purpose: TextColumn
  readonly unit: TextColumn
  readonly cvr: TextColumn
  readonly protected: TextColumn
  /** -1 where the source gives none. */
  readonly resultCount: Int32Array
  /** Row r looked up persons[personStart[r] .. personStart[r + 1]): distinct within the row; none for a search. */
  readonly personStart: Uint32Array
  /**
   * [Note: person key] A ten-digit number is its integer value (0 to 9999999999). Anything else (eCPR, KOT, UUID,
   * unreadable) is -(1 + i), where i indexes `otherPersons`, upper-cased and freed of blanks and hyphens.
   */
  readonly persons: Float64Array
  readonly otherPersons: readonly string[]
  /** Canonical names of the fields that some column of the source was matched to. */
  readonly fields: readonly string[]
  /** Whether some accepted time has a non-zero fraction of a second. */
  readonly hasFractions: boolean
}

/** Statistics, one entry a user, transaction type and period; `line` repeats where a wide row was unpivoted. */
export type StatisticsRow = {
  readonly line: number
  /** Raw user id, then raw signature; at least one is not empty. */
  readonly userId: string
  readonly signature: string
  readonly transactionType: string
  readonly count: number
  /** First and last local date of the row's period, both included. */
  readonly from: string
  readonly to: string
}

/** Duplicate rows of one file against one earlier file, or against itself. */
export type DuplicateRows = {
  readonly otherFile: string
  /** Ascending. */
  readonly lines: readonly number[]
  /** UTC ms of each line. */
  readonly times: readonly number[]
}
