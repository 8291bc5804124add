import { App as AntApp, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { Dialogs } from './dialogs/Dialogs';
import { GuideDrawer } from './panels/guide/GuideDrawer';
import { StartPage } from './panels/StartPage';
import { Toasts } from './panels/Toasts';
import { GuidedTour } from './panels/tour/GuidedTour';
import { useApp } from './state/store';
import { antTheme } from './ui/antTheme';
import { Workbench } from './Workbench';

/** The window: the start page, or the workbench around an open plan. */
export function App() {
  const language = useApp((state) => state.session.language);
  const theme = useApp((state) => state.session.theme);
  // A plan that goes on in another file keeps its desk.
  const open = useApp((state) => state.session.plan !== null);
  const opened = useApp((state) => state.session.opened);
  const opening = useApp((state) => state.session.opening);
  const guide = useApp((state) => state.panels.guide !== null);
  return (
    <ConfigProvider
      locale={language === 'zh-CN' ? zh : en}
      theme={antTheme(theme === 'dark')}
      componentSize="small"
      button={{ autoInsertSpace: false }}
    >
      <AntApp className={guide ? 'app with-guide' : 'app'}>
        {!open || opening ? <StartPage /> : <Workbench key={opened} />}
        <Dialogs />
        <GuideDrawer />
        {open && !opening && <GuidedTour />}
        <Toasts />
      </AntApp>
    </ConfigProvider>
  );
}
