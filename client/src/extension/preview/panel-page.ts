/** The page of the panel, in which nothing runs but the two scripts that are named, and nothing is fetched. */

export interface PageParts {
  /** What scripts and styles may come from, in the terms of a content security policy. */
  readonly source: string;
  /** Unguessable, of letters and digits. */
  readonly nonce: string;
  /** Addresses. */
  readonly script: string;
  readonly charts: string;
  readonly style: string;
  readonly language: string;
  /** What the page begins with, until it has been told more. */
  readonly state: string;
}

export function panelPage({ source, nonce, script, charts, style, language, state }: PageParts): string {
  return `<!doctype html>
<html lang="${escapeText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${escapeText(source)}; img-src data: blob:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plumbline 准绳</title>
<link rel="stylesheet" href="${escapeText(style)}">
</head>
<body data-state="${escapeText(state)}">
<main id="panel" aria-live="off"></main>
<script nonce="${nonce}" defer src="${escapeText(script)}"></script>
<script nonce="${nonce}" defer src="${escapeText(charts)}"></script>
</body>
</html>
`;
}

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${String(c.charCodeAt(0))};`);
