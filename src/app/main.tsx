/** Opens the tablet's memory and draws the app on it. */
import './start.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bearLife } from '#app/browser/birth.ts';
import { openDatabase } from '#storage/database.ts';
import { App } from './app.tsx';
import '#ui/base.css';
import '#desk/desk-frame.css';
import '#desk/tablet-page.css';

const place = document.getElementById('root');
if (!place) throw new Error('expected a place to draw the app');
const root = createRoot(place);

if (!isSecureContext) {
  void import('#app/screens/closed-doors.tsx').then(({ InsecureAddress }) => root.render(<InsecureAddress />));
} else {
  const database = openDatabase();
  bearLife(database).then(
    () =>
      root.render(
        <StrictMode>
          <App database={database} />
        </StrictMode>,
      ),
    () => import('#app/screens/closed-doors.tsx').then(({ NoStorage }) => root.render(<NoStorage />)),
  );
}
