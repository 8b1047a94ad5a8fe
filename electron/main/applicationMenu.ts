import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../domain/bridge/bridgeTypes.ts';

/** Puts the Chinese menu in place. `send` hands a command to the page. */
export function installMenu(send: (command: MenuCommand) => void): void {
  const command = (label: string, name: MenuCommand, accelerator: string) => ({
    label,
    accelerator,
    click: () => send(name),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '案盾',
        submenu: [
          command('新建接待登记', 'newIntake', 'CmdOrCtrl+N'),
          command('查找', 'search', 'CmdOrCtrl+K'),
          command('锁定', 'lock', 'CmdOrCtrl+L'),
          { type: 'separator' },
          { label: '退出', role: 'quit' },
        ],
      },
      {
        label: '编辑',
        submenu: [
          { label: '撤销', role: 'undo' },
          { label: '重做', role: 'redo' },
          { type: 'separator' },
          { label: '剪切', role: 'cut' },
          { label: '复制', role: 'copy' },
          { label: '粘贴', role: 'paste' },
          { label: '全选', role: 'selectAll' },
        ],
      },
      {
        label: '视图',
        submenu: [
          { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
          { label: '缩小', role: 'zoomOut' },
          { label: '实际大小', role: 'resetZoom' },
          { type: 'separator' },
          { label: '全屏', role: 'togglefullscreen' },
          ...developerItems(),
        ],
      },
      {
        label: '窗口',
        submenu: [
          { label: '最小化', role: 'minimize' },
          { label: '关闭窗口', role: 'close' },
        ],
      },
    ]),
  );
}

function developerItems(): MenuItemConstructorOptions[] {
  if (app.isPackaged) return [];
  return [
    { type: 'separator' },
    { label: '重新加载', role: 'reload' },
    { label: '开发者工具', role: 'toggleDevTools' },
  ];
}
