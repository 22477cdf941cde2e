// Made-up CVR numbers: each fails the check digit, so no company or authority can have it.

export const ownCvr = '43210987'
export const processorCvrs = ['52987614', '60718293'] as const
/** On no list of the authority's. */
export const foreignCvr = '71829304'
