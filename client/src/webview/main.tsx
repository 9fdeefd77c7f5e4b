/** The first script of the panel. */
import { render } from 'preact';
import { PanelView } from './panel.tsx';

const root = document.getElementById('panel');
if (root) render(<PanelView />, root);
