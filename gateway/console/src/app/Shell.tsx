import { Suspense, useEffect, useRef, useState } from 'react';
import { MeContext, useWhoAmI } from '../acts/useMe';
import { useLabels } from '../i18n/language';
import { Boundary } from '../ui/Boundary';
import { Empty, Waiting } from '../ui/States';
import { appLabels } from './labels';
import { Navigation } from './Navigation';
import { Link, match, usePath } from './router';
import { ROUTES } from './routes';

/** The frame around every page: navigation, preferences, and the page of the address. */
export function Shell() {
  const t = useLabels(appLabels);
  const path = usePath();
  const [open, setOpen] = useState(false);
  const who = useWhoAmI();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);

  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    setOpen(false);
    // Who cannot see that the page is another is brought to its beginning.
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);

  return (
    <MeContext value={who.error ? null : who.data}>
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>
        {t.skip}
      </a>
      <div className="shell">
        <header className="bar">
          <Link to="/" className="brand">
            Clientele
          </Link>
          <button className="menu-button" type="button" aria-expanded={open} aria-controls="navigation" onClick={() => setOpen(!open)}>
            {t.menu}
          </button>
        </header>
        <Navigation path={path} open={open} />
        <main id="main" ref={main} tabIndex={-1}>
          <Boundary key={path}>
            <Suspense fallback={<Waiting />}>
              <CurrentPage path={path} />
            </Suspense>
          </Boundary>
        </main>
      </div>
    </MeContext>
  );
}

function CurrentPage({ path }: { path: string }) {
  const t = useLabels(appLabels);
  for (const route of ROUTES) {
    const params = match(route.path, path);
    if (params) return <route.page params={params} />;
  }
  return (
    <Empty title={t.notFound} hint={t.notFoundHint}>
      <Link to="/">{t.home}</Link>
    </Empty>
  );
}
