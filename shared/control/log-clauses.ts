/** The clauses every log rule answers to (rule table "Log rules"). */
export const logClauses: readonly string[] = ['T3.13', 'T3.14', 'T4.12']
