import type { IncomingMessage } from 'node:http';

export type CrmLanguage = 'en' | 'ja';

/** Everything from our own origin, nothing inline, no string ever becomes code. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** `?lang=` decides and is remembered in a cookie; without either, the browser's first language. */
export function languageOf(request: IncomingMessage, url: URL): { language: CrmLanguage; isChosen: boolean } {
  const asked = url.searchParams.get('lang');
  if (asked === 'en' || asked === 'ja') return { language: asked, isChosen: true };
  const kept = /(?:^|;\s*)crm_lang=(en|ja)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  if (kept === 'en' || kept === 'ja') return { language: kept, isChosen: false };
  return { language: /^\s*ja\b/i.test(request.headers['accept-language'] ?? '') ? 'ja' : 'en', isChosen: false };
}

/** The one page of the application; everything else is drawn by the client. */
export const shell = (language: CrmLanguage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Northfield CRM</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/styles.css">
<script type="module" src="/assets/main"></script>
</head>
<body></body>
</html>
`;

export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#3b3f46"/><path d="M5 12V4l6 8V4" fill="none" stroke="#fff" stroke-width="2"/></svg>';
