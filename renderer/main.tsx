import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import 'dockview-react/dist/styles/dockview.css';
import './styles/tokens.css';
import './styles/frame.css';
import './styles/docks.css';
import './styles/panels.css';
import './styles/sharing.css';
import './styles/table.css';
import './styles/versions.css';
import './styles/dialogs.css';
import './styles/guide.css';
import './styles/imports.css';
import { App } from './App';
import { listenToMain } from './listenToMain';
import { createServices } from './services';
import { ServicesProvider } from './state/services';

const services = createServices();
listenToMain(services);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <Provider store={services.state}>
    <ServicesProvider value={services}>
      <App />
    </ServicesProvider>
  </Provider>,
);
