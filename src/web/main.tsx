import { provideTemporal } from './kernel/temporal.ts'
import './kernel/fonts.css'
import './kernel/tokens.css'
import './kernel/base.css'
import './kernel/controls.css'
import './kernel/shell.css'
import './planner/planner.css'

// What follows uses Temporal from its first line, so it is loaded once Temporal is there.
await provideTemporal()
const { showApp } = await import('./app.tsx')
showApp(document.querySelector('#root'))
