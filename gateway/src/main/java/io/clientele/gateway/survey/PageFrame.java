package io.clientele.gateway.survey;

/** What is around every page: head, style and body. It needs no script and loads nothing. */
final class PageFrame {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--line:#6b6b76;--go:#0b57d0;--on-go:#fff;--bad:#b3261e}
      @media (prefers-color-scheme:dark){:root{--ink:#ececf1;--paper:#17171b;--line:#a0a0ad;--go:#a8c7fa;--on-go:#062e6f;--bad:#f2b8b5}}
      *{box-sizing:border-box}
      body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
      main{max-width:40rem;margin:0 auto;padding:1rem}
      h1{font-size:1.5rem;line-height:1.25}
      h2{font-size:1.125rem;margin:0 0 .5rem}
      .note{white-space:pre-line}
      nav a{display:inline-flex;align-items:center;min-height:44px;min-width:44px;padding:0 .5rem;color:var(--go)}
      fieldset,.words{margin:0 0 1.5rem;padding:1rem;border:1px solid var(--line);border-radius:.5rem;min-width:0}
      fieldset fieldset{margin:.5rem 0 0}
      legend,.words>label{font-weight:600;padding:0 .25rem}
      .words>label{display:block;padding:0 0 .5rem}
      .answer{display:flex;align-items:center;gap:.75rem;min-height:44px;padding:.25rem .5rem;border-radius:.375rem;cursor:pointer}
      .points{display:flex;flex-wrap:wrap;gap:.25rem}
      input[type=radio],input[type=checkbox]{width:1.5rem;height:1.5rem;flex:none;margin:0;accent-color:var(--go)}
      textarea{width:100%;min-height:8rem;padding:.5rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.375rem}
      button{min-height:44px;padding:.5rem 1.25rem;font:inherit;font-weight:600;border:2px solid var(--go);border-radius:.5rem;background:var(--go);color:var(--on-go);cursor:pointer}
      button.quiet{background:transparent;color:inherit;border-color:var(--line);font-weight:400}
      .buttons{display:flex;flex-wrap:wrap;gap:.75rem;justify-content:space-between}
      a:focus-visible,button:focus-visible,textarea:focus-visible,input:focus-visible,.answer:focus-within,.problem:focus{outline:3px solid var(--go);outline-offset:2px}
      .problem{padding:1rem;margin:0 0 1.5rem;border:3px solid var(--bad);border-radius:.5rem}
      .problem a{display:inline-flex;align-items:center;min-height:44px;color:var(--bad)}
      .fault{color:var(--bad);font-weight:600;margin:.25rem 0}
      """;

  private PageFrame() {}

  /**
   * Begins a page, down to the open {@code main}.
   *
   * @param nonce lets the browser take the style
   */
  static Html begin(String language, String title, String nonce) {
    return new Html()
        .markup("<!doctype html>\n")
        .open("html", "lang", language, "dir", PageLanguage.direction(language))
        .markup("<head><meta charset=\"utf-8\">")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .markup("<meta name=\"robots\" content=\"noindex\">")
        .element("title", title)
        .open("style", "nonce", nonce)
        .markup(STYLE)
        .markup("</style></head><body><main>");
  }

  /** Ends a page. */
  static String end(Html page) {
    return page.markup("</main></body></html>\n").toString();
  }

  /** A page with a heading and some words. */
  static String saying(String language, String title, String words, String nonce) {
    Html page = begin(language, title, nonce).element("h1", title);
    return end(page.element("p", words, "class", "note"));
  }
}
