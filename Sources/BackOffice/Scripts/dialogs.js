// Dialogs of the editor: a link, an embed, signing in again.

import { labelled, make, showProblem } from './dom.js'
import { PROVIDERS, isEmbeddable, isSafeLink, madeLink } from './links.js'
import { suggesting } from './suggest.js'
import { say } from './words.js'

/** Shows a dialog with a form; `act` answers whether it is done. Resolves when it is closed. */
function dialog(title, rows, { done, act, more = [] }) {
  const form = make('form', { method: 'dialog', onsubmit: async event => {
    event.preventDefault()
    event.stopPropagation()
    if (await act()) box.close('done')
  } }, make('h2', { id: 'judul-dialog' }, title), ...rows, make('p', { className: 'tindakan' },
    make('button', { className: 'main' }, done), ' ', ...more.flatMap(one => [one, ' ']),
    make('button', { type: 'button', onclick: () => box.close() }, say('cancel'))))
  const box = make('dialog', { className: 'dialog', 'aria-labelledby': 'judul-dialog' }, form)
  document.body.append(box)
  box.showModal()
  return new Promise(resolve => box.addEventListener('close', () => {
    box.remove()
    resolve(box.returnValue === 'done')
  }))
}

/** Asks where a run of text leads. Resolves to {href, name}, {href: null} to take the link away, or null. */
export async function askLink({ href = '', find }) {
  let name = null, isRemoved = false
  const input = make('input', { type: 'text', value: href, id: 'tautan-alamat', required: true, autofocus: true, inputMode: 'url', 'data-1p-ignore': true })
  const row = labelled(say('linkAddress'), suggesting(input, {
    isFreeText: true,
    find: async text => (isSafeLink(text) ? [] : (await find(text)).map(one => ({ ...one, detail: one.address }))),
    pick: one => { input.value = one.address; name = one.name; return false },
  }))
  row.querySelector('label').htmlFor = input.id
  const remove = make('button', { type: 'button', onclick: event => { isRemoved = true; event.target.closest('dialog').close('done') } }, say('linkRemove'))
  const isDone = await dialog(say('link'), [row], {
    done: say('insert'), more: href ? [remove] : [],
    act: () => {
      const made = madeLink(input.value)
      showProblem(row, made ? null : say('linkWrong'))
      if (made) input.value = made
      return Boolean(made)
    },
  })
  if (!isDone) return null
  return { href: isRemoved ? null : input.value, name }
}

export async function askEmbed({ providers = PROVIDERS }) {
  const address = make('input', { type: 'url', required: true, autofocus: true, placeholder: 'https://' }), title = make('input', { type: 'text' })
  const row = labelled(say('embedAddress'), address)
  const isDone = await dialog(say('embed'), [row, labelled(say('embedTitle'), title)], {
    done: say('insert'),
    act: () => {
      const isGood = isEmbeddable(address.value.trim(), providers)
      showProblem(row, isGood ? null : say('embedWrong', providers.join(', ')))
      return isGood
    },
  })
  return isDone ? { address: address.value.trim(), title: title.value.trim() } : null
}

/** Signs in where one is, with the second factor if it is asked for. Resolves to whether it worked. */
export function askSignIn({ address, name = '' }) {
  if (askSignIn.open) return askSignIn.open
  const user = make('input', { type: 'text', autocomplete: 'username', required: true, value: name })
  const password = make('input', { type: 'password', autocomplete: 'current-password', required: true })
  const code = make('input', { type: 'text', autocomplete: 'one-time-code', inputMode: 'text' })
  const [userRow, passwordRow, codeRow] = [labelled(say('userName'), user), labelled(say('password'), password), labelled(say('secondFactor'), code)]
  codeRow.hidden = true
  ;(name ? password : user).autofocus = true
  const act = async () => {
    const isCode = !codeRow.hidden, row = isCode ? codeRow : passwordRow
    showProblem(row, null)
    const form = isCode ? { kode: code.value.trim() } : { nama: user.value.trim(), sandi: password.value }
    const { outcome, message } = await post(isCode ? `${address}/kode` : address, form)
    if (outcome === 'signedIn') return true
    if (outcome !== 'secondFactor') return void showProblem(row, message ?? say(isCode ? 'refusedCode' : 'refused'))
    userRow.hidden = passwordRow.hidden = true
    codeRow.hidden = false
    code.required = true
    code.focus()
    return false
  }
  askSignIn.open = dialog(say('signIn'), [make('p', {}, say('signInWhy')), userRow, passwordRow, codeRow], { done: say('enter'), act })
    .finally(() => { askSignIn.open = null })
  return askSignIn.open
}

async function post(address, form) {
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(form), headers: { Accept: 'application/json' }, credentials: 'same-origin' })
    return await answer.json()
  } catch {
    return { outcome: 'refused', message: say('noConnection') }
  }
}
