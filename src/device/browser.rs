//! The browser of the device: address bar and pages of sites.

use leptos::prelude::*;
use scenario::{Block, CookieBanner, Found, Page, Picture, SessionEnd, Site, Way};

use super::clipboard::{Copyable, Frozen};
use super::control::{AppButton, advised, press};
use super::{files, form};
use crate::exercise::play;
use crate::session::session;
use crate::ui::art::{Icon, art};
use crate::ui::words::words;

/// The browser.
#[component]
pub fn Browser() -> impl IntoView {
    let session = session();
    let play = play();
    let scenario = play.scenario();
    let address = Memo::new(move |_| play.world.with(|world| world.browser.page.clone()));
    let can_go_back = Memo::new(move |_| play.world.with(|world| !world.browser.back.is_empty()));
    let asks =
        Memo::new(move |_| play.world.with(|world| world.browser.saving.is_some() || world.browser.offering.is_some()));
    let choosing = Memo::new(move |_| play.world.with(|world| world.browser.choosing.is_some()));
    let reloads = {
        let scenario = scenario.clone();
        Memo::new(move |_| {
            play.world.with(|world| {
                scenario::controls(&scenario, world).iter().any(|control| control.target == "browser.reload")
            })
        })
    };
    let captures = scenario.exercise().capture;
    view! {
        <div class="chrome">
            {move || (can_go_back.get() && !asks.get() && !choosing.get()).then(|| view! {
                <AppButton
                    target="browser.back"
                    label=move || session.texts.get().browser_back().to_owned()
                    icon=art!("icon/back")
                    class="button round bare"
                    icon_only=true
                />
            })}
            {
                let scenario = scenario.clone();
                move || {
                    let page = address.get();
                    let (site, path) = page.split_once('/').unwrap_or((&page, ""));
                    let host = scenario.site(site).map(|site| site.address.clone()).unwrap_or_default();
                    view! {
                        <p class="address" aria-label=session.texts.get().browser_address()>
                            <Icon svg=art!("icon/lock")/>
                            <span><b>{host}</b><span class="path">"/"{path.to_owned()}</span></span>
                        </p>
                    }
                }
            }
            {captures.then(|| view! { <Capture/> })}
            {move || reloads.get().then(|| view! {
                <AppButton
                    target="browser.reload"
                    label=move || session.texts.get().browser_reload().to_owned()
                    icon=art!("icon/reload")
                    class="button round bare"
                    icon_only=true
                />
            })}
        </div>
        <div class="screen" lang="fr" tabindex="-1" inert=choosing>
            {move || {
                address.track();
                let world = play.world.get_untracked();
                scenario::shown_page(&scenario, &world).map(|(site, page)| view! { <SitePage site=site.clone() page=page.clone()/> })
            }}
        </div>
        {move || choosing.get().then(|| view! { <files::Pick/> })}
    }
}

/// Keeps a picture of the page; once it is kept, the button says so.
#[component]
fn Capture() -> impl IntoView {
    let session = session();
    let play = play();
    let is_kept = Memo::new(move |_| {
        play.world.with(|world| {
            let page = world.browser.page.split_once('/').map_or("", |(_, page)| page);
            let id = format!("capture-{page}");
            world.files.files.iter().any(|file| file.id == id)
        })
    });
    let label = move || {
        let texts = session.texts.get();
        if is_kept.get() { texts.browser_captured() } else { texts.browser_capture() }.to_owned()
    };
    view! {
        <button type="button" class="button round bare" class:advised=advised("browser.capture") data-target="browser.capture"
            aria-label=label title=label on:click=press("browser.capture")>
            <Icon svg=Signal::derive(move || if is_kept.get() { art!("icon/check") } else { art!("icon/camera") })/>
        </button>
    }
}

/// A page of a site.
#[component]
fn SitePage(site: Site, page: Page) -> impl IntoView {
    let play = play();
    let is_home = site.pages.first().is_some_and(|home| home.id == page.id);
    let id = site.id.clone();
    let sign_out =
        site.sign_out.clone().filter(|_| play.world.with_untracked(|world| world.browser.signed_in.contains(&id)));
    let again = site.cookies.as_ref().map(|banner| banner.again.clone());
    let brand = view! {
        {logo(&site)}
        <span class="site-name">{site.name.clone()}</span>
    };
    let frozen = {
        let (site, page) = (site.clone(), page.clone());
        Memo::new(move |_| play.world.with(|world| scenario::is_frozen(world, &site, &page)))
    };
    let asks_cookies = {
        let (id, banner) = (site.id.clone(), site.cookies.clone());
        Memo::new(move |_| {
            let is_answered = play.world.with(|world| world.browser.cookies.contains(&id));
            banner.clone().filter(|_| !frozen.get() && !is_answered)
        })
    };
    let asks_session = {
        let site = site.clone();
        Memo::new(move |_| play.world.with(|world| scenario::session_asked(world, &site).cloned()))
    };
    let saving = Memo::new(move |_| play.world.with(|world| world.browser.saving.clone()));
    let offering = Memo::new(move |_| play.world.with(|world| world.browser.offering.is_some()));
    let blocks = page.blocks.iter().enumerate().map(|(rank, block)| block_view(&site, rank, block)).collect_view();
    view! {
        <div class="site">
            <header class="site-header">
                {if is_home {
                    view! { <p class="site-home">{brand}</p> }.into_any()
                } else {
                    view! {
                        <button type="button" class="site-home" class:advised=advised("browser.home") data-target="browser.home"
                            on:click=press("browser.home")>{brand}</button>
                    }.into_any()
                }}
                {sign_out.map(|way| view! {
                    <AppButton target="sign-out" label=way.label icon=art!("icon/sign-out") class="button site second"/>
                })}
            </header>
            {move || frozen.get().then(|| view! { <Frozen/> })}
            <div class="site-body"
                inert=move || frozen.get() || asks_session.get().is_some() || asks_cookies.get().is_some() || saving.get().is_some() || offering.get()>
                <h2 class="site-title">{page.title.clone()}</h2>
                <form::Errors page=page.clone()/>
                {blocks}
                {page.form.clone().map(|part| view! { <form::FormPart form=part/> })}
                {again.map(|label| view! {
                    <button type="button" class="link site-foot" class:advised=advised("cookies.again") data-target="cookies.again"
                        on:click=press("cookies.again")>{label}</button>
                })}
            </div>
            {move || asks_session.get().map(|session| view! { <AskSession session/> })}
            {move || asks_cookies.get().filter(|_| asks_session.get().is_none()).map(|banner| view! { <Cookies banner/> })}
            {move || saving.get().map(|file| view! { <files::Save file/> })}
            {move || offering.get().then(|| view! { <Offer/> })}
        </div>
    }
}

fn block_view(site: &Site, rank: usize, block: &Block) -> AnyView {
    let way = |way: &Way, class: &'static str, arrow: bool| {
        let target = format!("way.{rank}");
        view! {
            <button type="button" class=class class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
                <span>{way.label.clone()}</span>
                {arrow.then(|| view! { <Icon svg=art!("icon/forward") points=true/> })}
            </button>
        }
        .into_any()
    };
    match block {
        Block::Heading(text) => view! { <h3>{words(text)}</h3> }.into_any(),
        Block::Text(text) => view! { <p>{words(text)}</p> }.into_any(),
        Block::Notice(text) => {
            view! { <div class="site-notice"><Icon svg=art!("icon/info")/><p>{words(text)}</p></div> }.into_any()
        }
        Block::Done(text) => {
            view! { <div class="panel-done"><Icon svg=art!("icon/check")/><p class="reference">{text.clone()}</p></div> }.into_any()
        }
        Block::List(points) => {
            view! { <ul>{points.iter().map(|point| view! { <li>{words(point)}</li> }).collect_view()}</ul> }.into_any()
        }
        Block::Link(to) => way(to, "link", false),
        Block::Button(to) => way(to, "button site wide", false),
        Block::Menu(to) => view! { <div class="site-menu">{way(to, "menu-entry", true)}</div> }.into_any(),
        Block::Summary(form) => view! { <form::Summary site=site.clone() form=form.clone()/> }.into_any(),
        Block::Rows(rows) => view! {
            <dl class="summary-list">
                {rows.iter().map(|row| view! { <div><dt>{words(&row.label)}</dt><dd>{words(&row.value)}</dd></div> }).collect_view()}
            </dl>
        }
        .into_any(),
        Block::Result(found) => view! { <Answer rank found=found.clone()/> }.into_any(),
        Block::Copyable(text) => view! { <Copyable text=text.clone() target=format!("copy.{rank}")/> }.into_any(),
        Block::Picture(picture) => view! {
            <span class="site-picture" role="img" aria-label=picture.says.clone() inner_html=drawing(picture)></span>
        }
        .into_any(),
        Block::Document(file) => view! { <files::Document file=file.clone()/> }.into_any(),
    }
}

/// The drawing of a page; every name of [`Picture::NAMES`] has one.
fn drawing(picture: &Picture) -> &'static str {
    match picture.name.as_str() {
        "bicycle" => art!("picture/bicycle"),
        "bridge" => art!("picture/bridge"),
        "crowd" => art!("picture/crowd"),
        "drawing-boat" => art!("picture/drawing-boat"),
        "drawing-scratched" => art!("picture/drawing-scratched"),
        "hands" => art!("picture/hands"),
        "pair" => art!("picture/pair"),
        "sewing-machine" => art!("picture/sewing-machine"),
        "three" => art!("picture/three"),
        "tools" => art!("picture/tools"),
        _ => art!("picture/drawing-empty"),
    }
}

/// An answer of a search, or an offer of a list.
#[component]
fn Answer(rank: usize, found: Found) -> impl IntoView {
    let target = format!("way.{rank}");
    view! {
        <article class="result">
            {(!found.sponsored.is_empty()).then(|| view! { <p class="sponsored">{words(&found.sponsored)}</p> })}
            {(!found.address.is_empty()).then(|| view! { <p class="result-address">{found.address.clone()}</p> })}
            <button type="button" class="link" class:advised=advised(&target) data-target=target.clone() on:click=press(&target)>
                {found.label.clone()}
            </button>
            {(!found.says.is_empty()).then(|| view! { <p>{words(&found.says)}</p> })}
        </article>
    }
}

/// The site's question before it closes the session.
#[component]
fn AskSession(session: SessionEnd) -> impl IntoView {
    view! {
        <div class="cookies" role="alertdialog" aria-label=session.says.clone()>
            <p>{words(&session.says)}</p>
            <div class="buttons">
                <AppButton target="session.leave" label=session.leave icon=art!("icon/sign-out") class="button site second"/>
                <AppButton target="session.stay" label=session.stay icon=art!("icon/check") class="button site"/>
            </div>
        </div>
    }
}

/// The site's question about cookies.
#[component]
fn Cookies(banner: CookieBanner) -> impl IntoView {
    view! {
        <div class="cookies" role="region" aria-label=banner.says.clone()>
            <p>{words(&banner.says)}</p>
            <div class="buttons">
                <AppButton target="cookies.refuse" label=banner.refuse icon=art!("icon/cross") class="button site second"/>
                <AppButton target="cookies.accept" label=banner.accept icon=art!("icon/check") class="button site second"/>
            </div>
        </div>
    }
}

/// The browser's offer to keep a password in the vault.
#[component]
fn Offer() -> impl IntoView {
    let session = session();
    view! {
        <div class="cookies" role="region" aria-label=move || session.texts.get().device_vault()>
            <p lang=move || session.texts.get().language().code>{move || session.texts.get().vault_offer()}</p>
            <div class="buttons">
                <AppButton target="vault.refuse" label=move || session.texts.get().app_no().to_owned() icon=art!("icon/cross")
                    class="button site second"/>
                <AppButton target="vault.keep" label=move || session.texts.get().vault_keep().to_owned() icon=art!("icon/lock")
                    class="button site"/>
            </div>
        </div>
    }
}

/// The drawn logo of a site, or the first letter of its name.
fn logo(site: &Site) -> impl IntoView + use<> {
    let drawn = match site.logo.as_deref() {
        Some("agence-emploi") => Some(art!("logo/agence-emploi")),
        Some("aide-be") => Some(art!("logo/aide-be")),
        Some("assurance-sante") => Some(art!("logo/assurance-sante")),
        Some("atelier") => Some(art!("logo/atelier")),
        Some("brocante") => Some(art!("logo/brocante")),
        Some("caisse-familles") => Some(art!("logo/caisse-familles")),
        Some("cercle") => Some(art!("logo/cercle")),
        Some("chercheur") => Some(art!("logo/chercheur")),
        Some("cine") => Some(art!("logo/cine")),
        Some("colis") => Some(art!("logo/colis")),
        Some("demarches") => Some(art!("logo/demarches")),
        Some("emplois") => Some(art!("logo/emplois")),
        Some("graines") => Some(art!("logo/graines")),
        Some("habitat") => Some(art!("logo/habitat")),
        Some("images") => Some(art!("logo/images")),
        Some("impots") => Some(art!("logo/impots")),
        Some("journal") => Some(art!("logo/journal")),
        Some("mediatheque") => Some(art!("logo/mediatheque")),
        Some("rendez-vous") => Some(art!("logo/rendez-vous")),
        Some("sejour") => Some(art!("logo/sejour")),
        Some("titres") => Some(art!("logo/titres")),
        Some("velo") => Some(art!("logo/velo")),
        _ => None,
    };
    match drawn {
        Some(svg) => view! { <span class="art" aria-hidden="true" inner_html=svg></span> }.into_any(),
        None => view! { <span class="site-initial" aria-hidden="true">{site.name.chars().next()}</span> }.into_any(),
    }
}
