import { heroMoments } from './hero-moments';
import { heroPeople } from './hero-people';
import { inLocales } from './in-locales';

/** Slot `home.hero`. */
export const heroVariants = {
  'hero.default': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('Roasted on Tuesdays', 'Dienstags geröstet', 'Palone we wtorki'),
        title: t('Make room for the first cup.', 'Platz für die erste Tasse.', 'Miejsce na pierwszą kawę.'),
        text: t(
          'Coffee from small roasts and a few good things to drink it with. Nothing here needs a manual.',
          'Kaffee aus kleinen Röstungen und ein paar gute Dinge dazu. Nichts davon braucht eine Anleitung.',
          'Kawa z małych wypałów i kilka dobrych rzeczy, które do niej pasują. Do niczego nie trzeba instrukcji.',
        ),
        cta: { label: t('See the coffee', 'Zum Kaffee', 'Zobacz kawy'), href: '/c/coffee' },
        secondary: {
          label: t('Things for the kitchen', 'Dinge für die Küche', 'Rzeczy do kuchni'),
          href: '/c/kitchen',
        },
        scene: 'kitchen-noon',
      },
    },
  ]),
  'hero.invite': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('Roasted on Tuesdays', 'Dienstags geröstet', 'Palone we wtorki'),
        title: t('Make room for the first cup.', 'Platz für die erste Tasse.', 'Miejsce na pierwszą kawę.'),
        text: t(
          'Dark and round, light and fruity, or calm enough for the evening: one of them is yours.',
          'Dunkel und rund, hell und fruchtig oder ruhig genug für den Abend: eine davon ist deine.',
          'Ciemna i pełna, jasna i owocowa albo spokojna na wieczór: jedna z nich jest twoja.',
        ),
        cta: { label: t('Find your roast', 'Finde deine Röstung', 'Znajdź swój wypał'), href: '/c/coffee' },
        scene: 'kitchen-noon',
      },
    },
  ]),
  'hero.morning': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('Good morning', 'Guten Morgen', 'Dzień dobry'),
        title: t('The quiet hour is yours.', 'Die stille Stunde gehört dir.', 'Ta cicha godzina jest twoja.'),
        text: t(
          'Before the messages, before the day gets loud: water on, beans in, window open.',
          'Vor den Nachrichten, bevor der Tag laut wird: Wasser an, Bohnen rein, Fenster auf.',
          'Zanim przyjdą wiadomości i zrobi się głośno: woda na gaz, ziarna do młynka, okno na oścież.',
        ),
        cta: {
          label: t('Coffee for right now', 'Kaffee für jetzt gleich', 'Kawa na teraz'),
          href: '/c/coffee',
        },
        secondary: { label: t('Pour it slowly', 'Langsam gießen', 'Zalewaj powoli'), href: '/c/kitchen' },
        scene: 'window-morning',
      },
    },
  ]),
  'hero.evening': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('Good evening', 'Guten Abend', 'Dobry wieczór'),
        title: t(
          'Dim the light. Keep the cup.',
          'Licht runter, Tasse bleibt.',
          'Przygaś światło. Kubek zostaw.',
        ),
        text: t(
          'Late Shift has everything we like about coffee except the part that keeps you up. And the lamp is dimmable.',
          'Spätschicht hat alles, was wir an Kaffee mögen, nur nicht das, was wach hält. Und die Lampe lässt sich dimmen.',
          'Późna Zmiana ma wszystko, co lubimy w kawie, oprócz tego, co nie daje zasnąć. A lampę można przyciemnić.',
        ),
        cta: { label: t('For the evening', 'Für den Abend', 'Na wieczór'), href: '/c/home' },
        secondary: {
          label: t('Coffee without the buzz', 'Kaffee ohne Herzklopfen', 'Kawa bez kofeiny'),
          href: '/c/coffee',
        },
        scene: 'lamp-evening',
      },
    },
  ]),
  'hero.rain': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('It is raining. Good.', 'Es regnet. Gut so.', 'Pada. I dobrze.'),
        title: t(
          'Nobody expects you outside.',
          'Draußen wartet niemand.',
          'Nikt nie czeka na ciebie na dworze.',
        ),
        text: t(
          'A kettle, a blanket and the sound on the window: the three things this weather was made for.',
          'Ein Kessel, eine Decke und das Geräusch am Fenster: Dafür ist dieses Wetter gemacht.',
          'Czajnik, koc i stukanie o szybę – do tego właśnie stworzono taką pogodę.',
        ),
        cta: { label: t('Stay in', 'Drinnen bleiben', 'Zostań w domu'), href: '/c/home' },
        secondary: { label: t('Put the kettle on', 'Wasser aufsetzen', 'Wstaw wodę'), href: '/c/kitchen' },
        scene: 'rain-window',
      },
    },
  ]),
  'hero.espresso': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('For short, strong mornings', 'Für kurze, starke Morgen', 'Na krótkie, mocne poranki'),
        title: t(
          'Fresh First Hour is out of the drum.',
          'Frische Erste Stunde aus der Trommel.',
          'Świeża Pierwsza Godzina prosto z bębna.',
        ),
        text: t(
          'Roasted on a Tuesday, rested, ready by the weekend. Cocoa and walnut, a little rounder than the last batch.',
          'Dienstags geröstet, ausgeruht, zum Wochenende bereit. Kakao und Walnuss, etwas runder als zuletzt.',
          'Upalona we wtorek, odstała, gotowa na weekend. Kakao i orzech włoski, trochę pełniejsza niż ostatnio.',
        ),
        cta: { label: t('Fill the hopper', 'Bohnen nachfüllen', 'Uzupełnij ziarna'), href: '/c/coffee' },
        secondary: {
          label: t('Moka pots and parts', 'Kocher und Ersatzteile', 'Kawiarki i części'),
          href: '/c/kitchen',
        },
        scene: 'espresso-bar',
      },
    },
  ]),
  'hero.gifts': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('Presents that get used', 'Geschenke, die benutzt werden', 'Prezenty, których się używa'),
        title: t(
          'Give somebody a better morning.',
          'Verschenk einen besseren Morgen.',
          'Podaruj komuś lepszy poranek.',
        ),
        text: t(
          'We wrap it by hand, write the card for you and send it straight to them. The price stays our secret.',
          'Wir packen von Hand ein, schreiben die Karte und schicken es direkt. Der Preis bleibt unter uns.',
          'Zapakujemy ręcznie, wypiszemy kartkę i wyślemy prosto pod wskazany adres. Cena zostaje między nami.',
        ),
        cta: {
          label: t('Presents, packed', 'Fertig gepackte Geschenke', 'Gotowe prezenty'),
          href: '/c/gifts',
        },
        secondary: {
          label: t('For people who cook', 'Für Leute, die kochen', 'Dla tych, co gotują'),
          href: '/c/kitchen',
        },
        scene: 'gift-table',
      },
    },
  ]),
  'hero.tea': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t('Tea, linen, late light', 'Tee, Leinen, spätes Licht', 'Herbata, len, późne światło'),
        title: t(
          'Slow is a perfectly good speed.',
          'Langsam ist auch ein Tempo.',
          'Powoli to też dobre tempo.',
        ),
        text: t(
          'Fog is back in its blue tin, and the linen has its first wash behind it. It only gets better from here.',
          'Nebel ist zurück in der blauen Dose, und das Leinen hat die erste Wäsche hinter sich. Ab jetzt wird es nur besser.',
          'Mgła wróciła w niebieskiej puszce, a len ma za sobą pierwsze pranie. Teraz będzie już tylko lepszy.',
        ),
        cta: { label: t('Linen and wool', 'Leinen und Wolle', 'Len i wełna'), href: '/c/home' },
        secondary: { label: t('To the tea', 'Zum Tee', 'Do herbaty'), href: '/c/tea' },
        scene: 'tea-corner',
      },
    },
  ]),
  'hero.letter': inLocales((t) => [
    {
      type: 'hero',
      props: {
        id: 'hero',
        eyebrow: t(
          'From our letter: Slow mornings',
          'Aus unserem Brief: Langsame Morgen',
          'Z naszego listu: Wolne poranki',
        ),
        title: t(
          'Four minutes, one cup, no hurry.',
          'Vier Minuten, eine Tasse, keine Eile.',
          'Cztery minuty, jeden kubek, żadnego pośpiechu.',
        ),
        text: t(
          'You read how we pour. Here is everything from the letter: the kettle, the cone and the roast it was written about.',
          'Du hast gelesen, wie wir aufgießen. Hier ist alles aus dem Brief: Kessel, Kegel und die Röstung, um die es ging.',
          'Wiesz już, jak parzymy. Oto wszystko z listu: czajnik, stożek i wypał, o którym była mowa.',
        ),
        cta: {
          label: t('Everything from the letter', 'Alles aus dem Brief', 'Wszystko z listu'),
          href: '/c/kitchen',
        },
        secondary: { label: t('Only the coffee', 'Nur den Kaffee', 'Tylko kawa'), href: '/c/coffee' },
        scene: 'slow-brew',
      },
    },
  ]),
  ...heroMoments,
  ...heroPeople,
};
