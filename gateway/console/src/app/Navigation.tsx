import { holds, useMe } from '../acts/useMe';
import { useLabels, useSpeech } from '../i18n/language';
import { useSession } from '../signin/session';
import { appLabels } from './labels';
import { groupNames, type Group } from './names';
import { Preferences } from './Preferences';
import { Link } from './router';
import { ROUTES, type Route } from './routes';

const GROUPS: readonly (Group | undefined)[] = [undefined, ...(Object.keys(groupNames) as Group[])];

/** The way to all pages that who has signed in may see, by group; preferences and the way out below. */
export function Navigation({ path, open }: { path: string; open: boolean }) {
  const t = useLabels(appLabels);
  const groups = useLabels(groupNames);
  const me = useMe();
  const { signOut } = useSession();
  const shown = ROUTES.filter((route) => route.nav && (route.role === undefined || holds(me, route.role)));
  return (
    <div id="navigation" className={open ? 'side open' : 'side'}>
      <nav aria-label={t.navigation}>
        {GROUPS.map((group) => (
          <Links key={group ?? ''} title={group && groups[group]} path={path} routes={shown.filter((route) => route.group === group)} />
        ))}
      </nav>
      <section className="side-end" aria-label={t.preferences}>
        {me && <p className="muted small">{t.signedIn(me.name)}</p>}
        <a href="/docs">{t.apiDocs}</a>
        <Preferences />
        <button type="button" onClick={signOut}>
          {t.signOut}
        </button>
      </section>
    </div>
  );
}

function Links({ title, path, routes }: { title: string | undefined; path: string; routes: readonly Route[] }) {
  const { language } = useSpeech();
  const here = (to: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`));
  if (routes.length === 0) return null;
  return (
    <section className="nav-group" aria-label={title}>
      {title && (
        <p className="nav-title" aria-hidden="true">
          {title}
        </p>
      )}
      <ul>
        {routes.map((route) => (
          <li key={route.path}>
            <Link to={route.path} aria-current={here(route.path) ? 'page' : undefined}>
              {route.nav![language]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
