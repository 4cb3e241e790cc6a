/** How the session's cookie is set; the fields are those of SvelteKit's `cookies.set`. `expires` is the session's end. */
export type SessionCookie = {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'strict';
    readonly path: '/';
    readonly secure: boolean;
  };
};

/**
 * The session's cookie. Over https its name begins with `__Host-` (RFC 6265bis §4.1.3.2), which binds it to this host and to https; over
 * plain http, as on the own machine, neither is possible.
 */
export function sessionCookie(https: boolean): SessionCookie {
  return {
    name: https ? '__Host-radstall' : 'radstall',
    options: { httpOnly: true, sameSite: 'strict', path: '/', secure: https }
  };
}
