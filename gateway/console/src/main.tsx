import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from './app/Shell';
import { startTheme } from './app/theme';
import { Speaking } from './i18n/language';
import { keepKeyOfAddress, SignedIn } from './signin/session';
import { Toasts } from './ui/Toasts';
import './ui/style.css';

keepKeyOfAddress();
startTheme();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Speaking>
      <Toasts>
        <SignedIn>
          <Shell />
        </SignedIn>
      </Toasts>
    </Speaking>
  </StrictMode>,
);
