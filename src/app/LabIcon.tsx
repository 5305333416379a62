/** A lab's picture in the rail, from its path data. */
export function LabIcon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="1.6rem" height="1.6rem" aria-hidden>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
