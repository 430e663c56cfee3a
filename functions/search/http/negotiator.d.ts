declare module 'negotiator/lib/language.js' {
  /** Returns the offered languages that an `Accept-Language` header accepts, the preferred one first. */
  export default function preferredLanguages(accept: string | undefined, offered: readonly string[]): string[];
}

declare module 'negotiator/lib/mediaType.js' {
  /** Returns the offered types that an `Accept` header accepts, the preferred one first. */
  export default function preferredMediaTypes(accept: string | undefined, offered: readonly string[]): string[];
}
