import { expect, it } from 'vitest'
import { Markup, markup } from './markup'

it('takes text for text, in elements and in attributes', () => {
  const hostile = `<script>alert("1")</script> & 'x' onload="y"`
  expect(markup`<p title="${hostile}">${hostile}</p>`.source).toBe(
    `<p title="${'&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; onload=&quot;y&quot;'}">${'&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; onload=&quot;y&quot;'}</p>`,
  )
})

it('takes other markup, one or many, as it is', () => {
  const rows = ['a', '<b>'].map((text) => markup`<li>${text}</li>`)
  expect(markup`<ul>${rows}</ul>${3}${markup`<hr>`}`).toEqual(new Markup('<ul><li>a</li><li>&lt;b&gt;</li></ul>3<hr>'))
})

it('leaves nothing in that is not seen: controls, halves of pairs, changes of direction', () => {
  expect(markup`${'a\u0000b\u001bc\u202egpj.exe\u2066d\ud800e'}`.source).toBe('a b c gpj.exe d e')
  expect(markup`${'µm²/s — 10⁻³ 🦠'}`.source).toBe('µm²/s — 10⁻³ 🦠')
})
