export const ACCESS_STRATEGIES = ['basic', 'iam', 'jwt', 'public'] as const;

/** Who may search: callers with a password, callers that sign their requests, callers with a token, or everyone. */
export type Access = (typeof ACCESS_STRATEGIES)[number];

export const ENGINES = ['own', 'existing'] as const;

export const ENGINE_SCHEMES = ['https', 'http'] as const;

/** How the functions speak to OpenSearch. */
export type EngineScheme = (typeof ENGINE_SCHEMES)[number];

export const SIZES = ['small', 'medium', 'production'] as const;

/** How large OpenSearch is. */
export type Size = (typeof SIZES)[number];

export const VPC_ENDPOINTS = ['new', 'existing'] as const;

export const WATCHES = ['off', 'read', 'write'] as const;

/** What readers may do with watches. */
export type Watches = (typeof WATCHES)[number];
