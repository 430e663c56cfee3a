// The package's main file adds charsets, encodings and languages, which would double its size in the bundle.
import preferredMediaTypes from 'negotiator/lib/mediaType.js';

/** A media range has a type and a subtype; each of them may be `*`. */
const MEDIA_RANGE = /[\w*]\/[\w*]/;

/** A parameter of a media range other than its weight, such as `charset=utf-8`. */
const PARAMETER = /;[ \t]*(?!q[ \t]*=)[\w-]+=(?:"(?:[^"\\]|\\.)*"|[^",;]*)/gi;

/**
 * Returns the offered media type that a client prefers (RFC 9110, section 12.5.1). No offered type has parameters, so
 * parameters that the client names are ignored.
 * @param accept the `Accept` header; a client without one, or without any media range in it, accepts everything
 * @returns undefined when the client accepts none of the offered types
 */
export function negotiate(accept: string | undefined, offered: readonly string[]): string | undefined {
  if (accept === undefined || !MEDIA_RANGE.test(accept)) return offered[0];
  return preferredMediaTypes(accept.replace(PARAMETER, ''), offered)[0];
}
