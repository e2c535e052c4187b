// How photos, galleries, embeds and notes stand in the text, with fields of their own.

import { NOTE_KINDS } from './blocks.js'
import { button } from './bylines.js'
import { labelled, make } from './dom.js'
import { hostOf } from './links.js'
import { PhotoPlace } from './photo.js'
import { say } from './words.js'

/** What a node view needs to change its node: looked up each time, since the text around it moves. */
function changes({ editor, getPos }) {
  return {
    set: attrs => {
      const at = getPos()
      if (at === undefined) return
      const { tr, doc } = editor.state
      editor.view.dispatch(tr.setNodeMarkup(at, null, { ...doc.nodeAt(at).attrs, ...attrs }))
    },
    remove: () => {
      const at = getPos()
      if (at === undefined) return
      editor.chain().deleteRange({ from: at, to: at + editor.state.doc.nodeAt(at).nodeSize }).focus().run()
    },
  }
}

/** Keys and clicks in the piece's own fields are theirs, not the text's; Escape leads back to the text. */
function piece(properties, dom, update) {
  const { node, editor, getPos } = properties
  let shown = node
  dom.contentEditable = 'false'
  dom.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    editor.chain().setNodeSelection(getPos()).focus().run()
  })
  return {
    dom,
    update: next => {
      if (next.type !== node.type) return false
      if (next !== shown) update?.(next)
      shown = next
      return true
    },
    stopEvent: event => dom.contains(event.target) && event.target !== dom && !event.target.closest?.('[data-drag-handle]') && !/^drag/.test(event.type),
    ignoreMutation: () => true,
    selectNode: () => dom.classList.add('terpilih'),
    deselectNode: () => dom.classList.remove('terpilih'),
  }
}

function photoView(context) {
  return properties => {
    const { set, remove } = changes(properties)
    const place = new PhotoPlace({ context, label: say('photo'), changed: photo => (photo ? set({ photo }) : remove()) })
    place.write(hasAnything(properties.node.attrs.photo) ? properties.node.attrs.photo : null)
    // A file that was dropped or pasted into the text.
    const took = event => place.take(event.detail)
    const dom = make('figure', { className: 'bagian foto' }, make('p', { className: 'kepala' }, make('span', {}, say('photo')), button('×', say('removePiece'), false, remove)), place.element)
    dom.addEventListener('terbit:berkas', took)
    return piece(properties, dom, node => { if (node.attrs.photo !== place.read()) place.write(hasAnything(node.attrs.photo) ? node.attrs.photo : null) })
  }
}

const hasAnything = photo => Boolean(photo && (photo.asset || photo.caption || photo.credit || photo.alternativeText))

function galleryView(context) {
  return properties => {
    const { set, remove } = changes(properties)
    let photos = properties.node.attrs.photos
    const title = make('span'), rows = make('ol', { className: 'galeri' })
    const change = next => { set({ photos: photos = next }); draw() }
    const add = new PhotoPlace({ context, label: say('addPhoto'), changed: photo => { if (photo) { change([...photos, photo]); add.write(null) } } })
    const dom = make('div', { className: 'bagian' }, make('p', { className: 'kepala' }, title, button('×', say('removePiece'), false, remove)), rows, add.element)
    const draw = () => {
      title.textContent = say('gallery', photos.length)
      rows.replaceChildren(...photos.map((photo, at) => {
        const place = new PhotoPlace({
          context, label: say('photoNumber', at + 1),
          changed: next => (next ? set({ photos: photos = photos.with(at, next) }) : change(photos.toSpliced(at, 1))),
        })
        place.write(photo)
        const moved = to => { const next = [...photos]; next.splice(to, 0, ...next.splice(at, 1)); change(next) }
        return make('li', {}, make('p', { className: 'kepala' }, make('span', {}, say('photoNumber', at + 1)), button('↑', say('up', say('photoNumber', at + 1)), at === 0, () => moved(at - 1)),
          button('↓', say('down', say('photoNumber', at + 1)), at === photos.length - 1, () => moved(at + 1))), place.element)
      }))
    }
    draw()
    return piece(properties, dom, node => { if (node.attrs.photos !== photos) { photos = node.attrs.photos; draw() } })
  }
}

/** A card with the address. Nothing of the other site is loaded: it is opened in a tab of its own. */
function embedView() {
  return properties => {
    const { set, remove } = changes(properties)
    const title = make('input', { type: 'text', value: properties.node.attrs.title, oninput: event => { event.stopPropagation(); set({ title: title.value }) } })
    const address = make('a', { target: '_blank', rel: 'noopener noreferrer' })
    const host = make('span')
    const show = ({ attrs }) => {
      host.textContent = `${say('embed')} · ${hostOf(attrs.address) ?? attrs.address}`
      address.textContent = attrs.address
      if (hostOf(attrs.address)) address.href = attrs.address
      if (title.value !== attrs.title) title.value = attrs.title
      address.title = say('openEmbed')
    }
    show(properties.node)
    const dom = make('div', { className: 'bagian sematan' }, make('p', { className: 'kepala' }, host, button('×', say('removePiece'), false, remove)),
      make('p', { className: 'alamat' }, address), labelled(say('embedTitle'), title))
    return piece(properties, dom, show)
  }
}

function noteView() {
  return properties => {
    const { set } = changes(properties)
    const kind = make('select', { 'aria-label': say('noteKind'), onchange: () => set({ kind: kind.value }) }, ...NOTE_KINDS.map(name => make('option', { value: name }, say(`note.${name}`))))
    kind.value = properties.node.attrs.kind
    const contentDOM = make('p')
    const head = make('div', { className: 'kepala', contentEditable: 'false' }, kind)
    const dom = make('aside', { className: 'note', role: 'note' }, head, contentDOM)
    return {
      dom, contentDOM,
      update: node => {
        if (node.type !== properties.node.type) return false
        kind.value = node.attrs.kind
        return true
      },
      stopEvent: event => head.contains(event.target),
      ignoreMutation: mutation => !contentDOM.contains(mutation.target) && mutation.type !== 'selection',
    }
  }
}

/** A table with its caption above, in a box that scrolls by itself. */
function tableView() {
  return properties => {
    const { set } = changes(properties)
    const caption = make('input', { type: 'text', value: properties.node.attrs.caption, placeholder: say('tableCaption'), oninput: event => { event.stopPropagation(); set({ caption: caption.value }) } })
    const head = labelled(say('tableCaption'), caption, { isLabelUnseen: true })
    head.contentEditable = 'false'
    const contentDOM = make('tbody')
    const dom = make('div', { className: 'table' }, head, make('table', {}, contentDOM))
    return {
      dom, contentDOM,
      update: node => {
        if (node.type !== properties.node.type) return false
        if (caption.value !== node.attrs.caption) caption.value = node.attrs.caption
        return true
      },
      stopEvent: event => head.contains(event.target),
      ignoreMutation: mutation => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    }
  }
}

export const views = context => ({ photo: photoView(context), gallery: galleryView(context), table: tableView(), embed: embedView(), note: noteView() })
