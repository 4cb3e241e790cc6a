/** Headers of every response: no sniffing, no referrer to others, no powers a page here has no use for. */
const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin'
};

/** Adds the headers of every response; what a signed-in person sees is never kept by anyone else. */
export function secured(response: Response, signedIn: boolean): Response {
  for (const [name, value] of Object.entries(everywhere)) response.headers.set(name, value);
  if (signedIn) response.headers.set('cache-control', 'private, no-store');
  return response;
}
