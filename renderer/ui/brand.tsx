/** The program's mark and name, with the authority under it. */
export function Brand({ authorityName }: { authorityName: string }) {
  return (
    <div className="kb-brand">
      <svg viewBox="0 0 32 32" aria-hidden focusable="false">
        <path d="M7 3h16a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H7z" className="kb-brand-book" />
        <path d="M7 3a3 3 0 0 0-3 3v20a3 3 0 0 0 3 3h1V3z" className="kb-brand-spine" />
        <path d="m12.5 16.500 3.200 3.200 6-6.400" className="kb-brand-check" />
      </svg>
      <span>
        <span className="kb-brand-name">Kontrolbog</span>
        {authorityName !== '' && <small>{authorityName}</small>}
      </span>
    </div>
  )
}
