namespace WebChat.Tests.Support;

/// <summary>What can be measured of how the page looks.</summary>
internal static class Layout
{
    // Everything that sticks out of the window, the regions that lie over each other, and the texts that can hardly be read.
    private const string Measure = """
        () => {
          const faults = [];
          const name = (element) => `${element.tagName.toLowerCase()}${element.id ? '#' + element.id : ''}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
          if (document.scrollingElement.scrollWidth > innerWidth) faults.push(`the page is ${document.scrollingElement.scrollWidth} wide in a window of ${innerWidth}`);
          const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden, .skip, [inert]');
          const box = (element) => element.getBoundingClientRect();
          for (const element of document.querySelectorAll('#page *, body:not(.drawer-open) #sidebar *, dialog[open] *')) {
            if (!isSeen(element) || element.closest('pre, svg')) continue;
            const { left, right } = box(element);
            if (left < -1 || right > innerWidth + 1) faults.push(`${name(element)} reaches from ${left} to ${right}`);
          }
          const overlaps = (elements, what) => {
            const boxes = elements.filter(isSeen).map((element) => [element, box(element)]);
            boxes.forEach(([one, a], place) => boxes.slice(place + 1).forEach(([other, b]) => {
              if (a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1) faults.push(`${what}: ${name(one)} and ${name(other)} overlap`);
            }));
          };
          const drawer = document.body.classList.contains('drawer-open') ? [] : [document.getElementById('sidebar')];
          overlaps([...drawer, document.querySelector('header'), document.querySelector('main'), document.querySelector('footer')], 'regions');
          document.querySelectorAll('.messages, .answer-body, .composer-row, .choices, .free, #conversations li, .sidebar-head, .tool summary').forEach((parent) => overlaps([...parent.children], 'neighbours'));

          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const rgb = (colour) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
          const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = (element) => { for (let at = element; at; at = at.parentElement) { const colour = rgb(getComputedStyle(at).backgroundColor); if (colour[3] === 255) return colour; } return rgb('Canvas'); };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let measured = 0;
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (texts.currentNode.data.trim() === '' || !isSeen(element) || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName)) continue;
            const [one, other] = [light(rgb(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a);
            measured++;
            if ((one + 0.05) / (other + 0.05) < 4.5) faults.push(`contrast ${((one + 0.05) / (other + 0.05)).toFixed(2)}: ${name(element)}`);
          }
          if (measured < 5) faults.push(`only ${measured} texts were measured`);
          return faults;
        }
        """;

    // The message box shows its focus on the frame around it. Nothing is focused while the browser's own controls are.
    private const string IsFocusSeen = """
        () => {
          const focused = document.activeElement;
          const style = getComputedStyle(focused.id === 'question' ? focused.form : focused);
          return focused === document.body || (style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2);
        }
        """;

    private const string FocusEach = $$"""
        () => {
          const isFocusSeen = {{IsFocusSeen}};
          const faults = [];
          let seen = 0;
          for (const element of document.querySelectorAll('button, input, textarea, a[href], summary, pre[tabindex]')) {
            if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')) continue;
            element.focus({ focusVisible: true, preventScroll: true });
            seen++;
            if (document.activeElement !== element) faults.push(`${element.outerHTML.slice(0, 80)} takes no focus`);
            if (!isFocusSeen()) faults.push(`${element.outerHTML.slice(0, 80)} shows no focus`);
          }
          if (seen < 5) faults.push(`only ${seen} controls were looked at`);
          return faults;
        }
        """;

    public static async Task AssertSoundAsync(IPage page) => Assert.Empty(await page.EvaluateAsync<string[]>(Measure));

    public static Task<bool> IsFocusSeenAsync(IPage page) => page.EvaluateAsync<bool>(IsFocusSeen);

    public static async Task AssertFocusIsSeenAsync(IPage page) => Assert.Empty(await page.EvaluateAsync<string[]>(FocusEach));

    /// <summary>Keeps a picture among the artefacts of the build, for people to look at.</summary>
    public static Task KeepPictureAsync(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}.png"),
        Animations = ScreenshotAnimations.Disabled,
        Caret = ScreenshotCaret.Initial,
    });
}
