import { chromium } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
const shots='/tmp/part1/shots/'
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const run = async (scheme, size, tag) => {
  const ctx = await b.newContext({viewport:size,colorScheme:scheme})
  const p = await ctx.newPage()
  p.on('console', m => { if (m.type()==='error') console.log(tag,'console',m.text()) })
  p.on('pageerror', e => console.log(tag,'pageerror',e.message))
  const shot = async (n) => { await p.waitForTimeout(350); await p.screenshot({path:shots+tag+'-'+n+'.png'}); const r = await new AxeBuilder({page:p}).analyze(); for (const v of r.violations) console.log(tag,n,'axe',v.id,v.nodes.length,v.nodes[0].html.slice(0,160), v.nodes[0].failureSummary?.slice(0,200)) }
  await p.goto('http://127.0.0.1:4731/'); await p.getByRole('heading',{level:1}).waitFor()
  await shot('1-first')
  const choose = async (dir, name) => { const [fc] = await Promise.all([p.waitForEvent('filechooser'), p.getByRole('button',{name}).first().click()]); await fc.setFiles(dir) }
  await choose('/tmp/part1/bad', 'Import a conference folder')
  await p.getByText('to put right').waitFor(); await shot('2-problems')
  await choose('/work/main/tests/fixtures/conferences/extras', 'Read the folder again')
  await p.getByText(/Ready to/).waitFor(); await p.getByText('Required requests').waitFor(); await shot('3-preview')
  await p.getByRole('button',{name:'Import',exact:true}).click(); await shot('4-name-needed')
  await p.getByLabel('School name').fill('Brookfield School')
  const t=Date.now(); await p.getByRole('button',{name:'Import',exact:true}).click(); await p.waitForURL(/#\/event\//); console.log(tag,'import ms',Date.now()-t); await shot('5-event')
  await p.goto('http://127.0.0.1:4731/#/'); await p.getByRole('button',{name:'Open the sample school'}).waitFor(); await shot('6-list')
  const t2=Date.now(); await p.getByRole('button',{name:'Open the sample school'}).click(); await p.waitForTimeout(900); await p.screenshot({path:shots+tag+'-7-writing.png'}); await p.waitForURL(/#\/event\//); console.log(tag,'sample ms',Date.now()-t2)
  await shot('8-sample-event')
  await p.goto('http://127.0.0.1:4731/#/'); await p.getByRole('link',{name:'Autumn consultation evenings'}).waitFor(); 
  await p.getByRole('button',{name:'More for year 1'}).click(); await shot('9-list-menu')
  const [fc] = await Promise.all([p.waitForEvent('filechooser'), p.getByRole('menuitem',{name:'Update from a folder'}).click()]); await fc.setFiles('/tmp/part1/upd')
  await p.getByText(/Ready to/).waitFor(); await p.getByText('Required requests').waitFor(); await shot('10-update')
  const [dl] = await Promise.all([p.waitForEvent('download'), (async()=>{ await p.getByRole('button',{name:'Back to events'}).click(); await p.getByRole('button',{name:'Save an empty folder'}).click() })()]); await dl.saveAs('/tmp/part1/empty.zip'); await shot('11-saved')
  await ctx.close()
}
const only = process.argv[2]
if (!only||only==='light') await run('light',{width:1280,height:800},'light')
if (!only||only==='dark') await run('dark',{width:1280,height:800},'dark')
if (only==='zoom') await run('light',{width:640,height:400},'zoom')
if (only==='small') await run('light',{width:1024,height:640},'small')
await b.close()
