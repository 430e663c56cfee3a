declare module 'negotiator/lib/mediaType.js' {
  /** Returns the offered types that an `Accept` header accepts, the preferred one first. */
  export default function preferredMediaTypes(accept: string | undefined, offered: readonly string[]): string[];
}
