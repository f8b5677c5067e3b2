/** Opens the tablet's memory and draws the app on it. */
import './start.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bearLife } from '#app/browser/birth.ts';
import { noteFault, noteUncaught } from '#app/storage/note-fault.ts';
import { openDatabase } from '#storage/database.ts';
import { storageFaultOf } from '#storage/fault.ts';
import { inTime, openLimit } from '#storage/guard/in-time.ts';
import { troubleOf } from '#storage/guard/trouble.ts';
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
  noteUncaught();
  const database = openDatabase();
  inTime(bearLife(database), openLimit).then(
    () =>
      root.render(
        <StrictMode>
          <App database={database} />
        </StrictMode>,
      ),
    async (error) => {
      noteFault('start', error);
      const { NoStorage } = await import('#app/screens/closed-doors.tsx');
      root.render(<NoStorage fault={troubleOf(database) ?? storageFaultOf(error)} />);
    },
  );
}
