import { readdirSync, readFileSync } from 'node:fs'
import katex from 'katex'
import { describe, expect, it } from 'vitest'
import type { Guess, Lesson, Setting } from '../experiments/lesson'
import { readAddress } from '../files/address'
import { resolve } from '../parameters/resolve'
import { termsOf } from '../physics/glossary'
import { completed, settingHash, stepHash } from '../rooms/lessons/steps'
import { labs as entries } from '.'
import { labs } from './all'

const all = (
  await Promise.all(
    entries.map(async ({ name, lessons }) => {
      const lab = labs.find((each) => each.name === name)
      if (!lab) throw new Error(`no lab ${name}`)
      return (await lessons()).lessons.map((lesson) => [`${name}/${lesson.name}`, lab, lesson] as const)
    }),
  )
).flat()

const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
const most = 45

/** What a step says to those who are taught. */
const saysOf = (lesson: Lesson): readonly string[] => [
  ...lesson.steps.flatMap(({ text, guess }) => [text, ...(guess ? [guess.question, guess.said] : [])]),
  lesson.takeHome,
  lesson.summary,
]

function checkGuess(guess: Guess) {
  if (guess.kind === 'number') {
    // Neither at an end of the slider nor where its thumb stands at first.
    const place = Math.log(guess.answer / guess.minimum) / Math.log(guess.maximum / guess.minimum)
    expect(place).toBeGreaterThan(0.05)
    expect(place).toBeLessThan(0.95)
    expect(Math.abs(place - 0.5)).toBeGreaterThan(0.05)
    expect(guess.minimum).toBeGreaterThan(0)
  } else if (guess.kind === 'choice') {
    expect(guess.options.length).toBeGreaterThan(2)
    expect(guess.options[guess.answer]).toBeDefined()
  } else {
    const { x, y, answer } = guess
    expect(answer.x).toHaveLength(answer.y.length)
    for (const [values, axis] of [
      [answer.x, x],
      [answer.y, y],
    ] as const)
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(axis.minimum)
        expect(value).toBeLessThanOrEqual(axis.maximum)
      }
  }
}

/** Everything that a page could point at: names of charts' files and of panels in a lab's source. */
const sourceOf = (lab: string) => {
  const folder = new URL(`./${lab}/`, import.meta.url)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .concat(readFileSync(new URL('../rooms/Room.tsx', import.meta.url), 'utf8'))
    .join('\n')
}

describe.each(all)('the lesson %s', (_, lab, lesson) => {
  it('has five to nine steps, each an address that is taken as it is', () => {
    expect(lesson.steps.length).toBeGreaterThanOrEqual(5)
    expect(lesson.steps.length).toBeLessThanOrEqual(9)
    const settings: readonly Setting[] = [
      ...lesson.steps,
      ...lesson.teacher.questions.flatMap(({ shows }) => (typeof shows === 'number' ? [] : [shows])),
    ]
    for (const setting of settings) {
      const { given, problems, page } = readAddress(settingHash(lab.name, setting))
      expect(problems).toEqual([])
      expect(resolve(lab, given, 'text').problems).toEqual([])
      expect(page.duel).toEqual(setting.duel)
    }
  })

  it('opens at a step by name and number alone', () => {
    lesson.steps.forEach((step, index) => {
      const short = readAddress(`#/${lab.name}?lesson=${lesson.name}&step=${index + 1}`)
      const long = readAddress(stepHash(lab.name, lesson, index))
      expect(short.problems).toEqual([])
      expect(completed(short, [lesson])).toEqual(long)
      // What is asked is not answered before.
      expect(long.page.run).toBe(step.guess && !step.riddle ? false : undefined)
    })
    const unknown = readAddress(`#/${lab.name}?lesson=${lesson.name}&step=99`)
    expect(completed(unknown, [lesson])).toBe(unknown)
  })

  it('says little, in whole sentences, with terms that are explained', () => {
    for (const text of saysOf(lesson)) {
      expect(words(text), text).toBeLessThanOrEqual(most)
      expect(text).toMatch(/[.?…]$/)
      expect(text).not.toContain('!')
      expect(text.toLowerCase()).not.toMatch(/\bwrong guess\b/)
    }
    const known = termsOf(lab.name).map(({ name }) => name)
    for (const term of lesson.terms) expect(known).toContain(term)
    for (const { tex } of lesson.steps)
      if (tex) expect(() => katex.renderToString(tex, { throwOnError: true })).not.toThrow()
  })

  it('asks what can be answered, and points at what is there', () => {
    const source = sourceOf(lab.name)
    expect(lesson.steps.some(({ guess }) => guess)).toBe(true)
    for (const { guess, look, riddle } of lesson.steps) {
      // What is shown of a riddle is a chart.
      if (riddle) expect([guess?.kind, look.split(' ')[0]]).toEqual(['choice', 'chart'])
      if (guess) checkGuess(guess)
      const [kind, name] = look.split(' ')
      if (kind === 'chart') expect(source).toMatch(new RegExp(`fileName=.*["']${name}["']`))
      if (kind === 'panel') expect(source).toContain(`data-panel="${name}"`)
    }
  })

  it('has a page for teachers', () => {
    const { questions, references, goals } = lesson.teacher
    expect(questions).toHaveLength(5)
    for (const { shows } of questions) if (typeof shows === 'number') expect(lesson.steps[shows - 1]).toBeDefined()
    for (const { doi } of references) expect(doi).toMatch(/^10\.\d{4,5}\/\S+$/)
    expect(new Set(goals).size).toBe(3)
  })
})

it('no two lessons of a lab have one name', () => {
  const names = all.map(([name]) => name)
  expect(new Set(names).size).toBe(names.length)
})
